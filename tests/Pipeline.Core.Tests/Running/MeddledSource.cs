using Pipeline.Core.Uploads;
using Pipeline.Uploads;

namespace Pipeline.Core.Tests.Running;

/// <summary>A source in which something happens to an upload right after it was read.</summary>
internal sealed class MeddledSource(IUploadSource inner, Func<Task> happens) : IUploadSource
{
    public string Container => inner.Container;

    public IAsyncEnumerable<UploadReference> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

    public Task<UploadReference?> FindAsync(string name, CancellationToken cancellationToken) => inner.FindAsync(name, cancellationToken);

    public async Task<Upload?> ReadAsync(UploadReference reference, CancellationToken cancellationToken)
    {
        var upload = await inner.ReadAsync(reference, cancellationToken);
        await happens();
        return upload;
    }

    public string ReplayCommand(string name) => inner.ReplayCommand(name);
}
