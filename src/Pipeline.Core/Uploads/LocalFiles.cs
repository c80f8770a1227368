using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pipeline.Core.Configuration;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Uploads;

namespace Pipeline.Core.Uploads;

/// <summary>Files and folders on this machine, read where they are. A name is the path relative to the deepest folder that holds them all.</summary>
public sealed class LocalFiles : IUploadSource
{
    private static readonly EnumerationOptions OneFolder = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    // A link to a folder may lead round in circles.
    private static readonly EnumerationOptions OneFolderWithoutLinks = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };

    private readonly ImmutableArray<string> _paths;
    private readonly string _root;
    private readonly string _out;

    /// <summary>Uploads from these files and folders.</summary>
    /// <param name="paths">Files or folders, at least one.</param>
    /// <param name="output">Where results go; skipped when it lies inside one of the folders.</param>
    /// <exception cref="ConfigurationException">One of them is not there.</exception>
    public LocalFiles(IEnumerable<string> paths, string output)
    {
        _paths = [.. paths.Select(Path.GetFullPath).Select(Path.TrimEndingDirectorySeparator)];
        _out = Path.GetFullPath(output);
        if (_paths.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
            throw new ConfigurationException($"'{missing}' is neither a file nor a folder.");
        _root = CommonFolder(_paths);
    }

    /// <inheritdoc/>
    public string Container => "files";

    /// <inheritdoc/>
    public async IAsyncEnumerable<UploadReference> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        for (var given = 0; given < _paths.Length; given++)
        {
            foreach (var path in FilesOf(_paths[given]))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!_paths.Take(given).Any(earlier => IsInside(path, earlier)) && !IsOutput(path) && new FileInfo(path) is { Exists: true } file)
                    yield return Reference(file);
            }
        }
    }

    /// <inheritdoc/>
    public Task<UploadReference?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var file = new FileInfo(PathOf(name));
        return Task.FromResult(file.Exists ? Reference(file) : null);
    }

    /// <inheritdoc/>
    public async Task<Upload?> ReadAsync(UploadReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var bytes = new byte[reference.Length];
        try
        {
            await using var stream = new FileStream(PathOf(reference.Name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous);
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or EndOfStreamException)
        {
            return null;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new StoreAccessException($"'{PathOf(reference.Name)}' cannot be read: {exception.Message}", exception);
        }

        // The tag is taken again behind the read: a file that was written meanwhile is another version.
        if (await FindAsync(reference.Name, cancellationToken) is not { } now || now.ETag != reference.ETag)
            return null;
        return new Upload { Container = Container, Name = reference.Name, ETag = reference.ETag, Content = bytes };
    }

    /// <inheritdoc/>
    public string ReplayCommand(string name) => $"pipeline run {ShellQuote.Quote(PathOf(name))} --out {ShellQuote.Quote(_out)} --force";

    // Folder by folder, so that no more than the paths of one folder are held at a time.
    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path))
            return [path];
        var here = Directory.GetFiles(path, "*", OneFolder);
        var below = Directory.GetDirectories(path, "*", OneFolderWithoutLinks);
        Array.Sort(here, StringComparer.Ordinal);
        Array.Sort(below, StringComparer.Ordinal);
        return here.Concat(below.SelectMany(FilesOf));
    }

    private static string CommonFolder(ImmutableArray<string> paths)
    {
        var common = Directory.Exists(paths[0]) ? paths[0] : Path.GetDirectoryName(paths[0])!;
        foreach (var path in paths)
        {
            while (!IsInside(path, common))
                common = Path.GetDirectoryName(common) ?? throw new ConfigurationException("The files lie on different drives; run them one drive at a time.");
        }

        return common;
    }

    private static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private bool IsOutput(string path) => IsInside(path, _out) && !_paths.Any(given => IsInside(given, _out));

    private string PathOf(string name) => Path.Combine(_root, name.Replace('/', Path.DirectorySeparatorChar));

    private UploadReference Reference(FileInfo file) => new(
        Path.GetRelativePath(_root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'),
        FileTag.Of(file),
        file.Length,
        null,
        new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
}
