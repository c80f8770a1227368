using Pipeline.Core.Uploads;
using Pipeline.Uploads;

namespace Pipeline.Core.Operations;

/// <summary>A source of which only a selection is listed.</summary>
internal sealed class SelectedUploads(IUploadSource source, Func<CancellationToken, IAsyncEnumerable<UploadReference>> select) : IUploadSource
{
    public string Container => source.Container;

    public IAsyncEnumerable<UploadReference> ListAsync(CancellationToken cancellationToken) => select(cancellationToken);

    public Task<UploadReference?> FindAsync(string name, CancellationToken cancellationToken) => source.FindAsync(name, cancellationToken);

    public Task<Upload?> ReadAsync(UploadReference reference, CancellationToken cancellationToken) => source.ReadAsync(reference, cancellationToken);

    public string ReplayCommand(string name) => source.ReplayCommand(name);
}
