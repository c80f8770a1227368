using Pipeline.Core.Stores;

namespace Pipeline.Functions.Tests;

/// <summary>Cancels when the first result is put, as a host does that is told to stop.</summary>
internal sealed class CancellingStore(IBlobStore inner, CancellationTokenSource cancelling) : IBlobStore
{
    public string Location => inner.Location;

    public Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken) =>
        inner.EnsureContainersAsync(containers, cancellationToken);

    public Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken) =>
        inner.GetInfoAsync(container, name, cancellationToken);

    public Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken) =>
        inner.ReadAsync(container, name, limit, ifMatch, cancellationToken);

    public async Task<string?> PutAsync(
        string container,
        string name,
        BlobWrite write,
        PutCondition condition,
        CancellationToken cancellationToken
    )
    {
        var etag = await inner.PutAsync(container, name, write, condition, cancellationToken);
        if (container == Containers.Results)
            await cancelling.CancelAsync();
        return etag;
    }

    public Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken) =>
        inner.DeleteAsync(container, name, ifMatch, cancellationToken);

    public IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, CancellationToken cancellationToken) =>
        inner.ListAsync(container, prefix, cancellationToken);
}
