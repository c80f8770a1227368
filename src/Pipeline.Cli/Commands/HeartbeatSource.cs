using Pipeline.Core.Uploads;
using Pipeline.Uploads;

namespace Pipeline.Cli.Commands;

/// <summary>
/// An inbox that leaves the time of its last use in a file, so that whoever keeps the process alive can see that it still works, and
/// restart it when it hangs.
/// </summary>
internal sealed class HeartbeatSource(IUploadSource inner, string file) : IUploadSource
{
    public string Container => inner.Container;

    public IAsyncEnumerable<UploadReference> ListAsync(CancellationToken cancellationToken)
    {
        Beat();
        return inner.ListAsync(cancellationToken);
    }

    public Task<UploadReference?> FindAsync(string name, CancellationToken cancellationToken) => inner.FindAsync(name, cancellationToken);

    public Task<Upload?> ReadAsync(UploadReference reference, CancellationToken cancellationToken)
    {
        Beat();
        return inner.ReadAsync(reference, cancellationToken);
    }

    public string ReplayCommand(string name) => inner.ReplayCommand(name);

    /// <summary>Moves the file's time on; the file is made when it is not there.</summary>
    internal void Beat()
    {
        using (new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite))
        {
        }

        File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
    }
}
