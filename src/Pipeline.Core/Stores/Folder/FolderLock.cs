namespace Pipeline.Core.Stores.Folder;

/// <summary>An exclusive lock between threads and processes. It dies with the process that holds it.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    internal static async Task<IDisposable> TakeAsync(string path, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var round = 0; ; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            // Which of the two comes is a race with whoever else creates the folder.
            catch (Exception exception) when (exception is DirectoryNotFoundException or FileNotFoundException && round < 2)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }
            catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && File.Exists(path))
            {
                if (TimeProvider.System.GetElapsedTime(started) > Patience)
                    throw new StoreUnavailableException($"'{path}' stayed locked by another process.", exception);
                await Task.Delay(1 + Random.Shared.Next(Math.Min(1 + round, 20)), cancellationToken);
            }
        }
    }
}
