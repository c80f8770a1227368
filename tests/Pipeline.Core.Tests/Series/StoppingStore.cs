using Pipeline.Core.Stores;

namespace Pipeline.Core.Tests.Series;

/// <summary>The process ends behind so many writes: the last one took effect, and nothing after it does.</summary>
internal sealed class StoppingStore(IBlobStore inner, int writes) : IBlobStore
{
    private int _left = writes;

    public string Location => inner.Location;

    internal bool HasStopped => _left < 0;

    public Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken) => inner.EnsureContainersAsync(containers, cancellationToken);

    public Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken) => inner.GetInfoAsync(container, name, cancellationToken);

    public Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken) =>
        inner.ReadAsync(container, name, limit, ifMatch, cancellationToken);

    public Task<string?> PutAsync(string container, string name, BlobWrite write, PutCondition condition, CancellationToken cancellationToken)
    {
        Stop();
        return inner.PutAsync(container, name, write, condition, cancellationToken);
    }

    public Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken)
    {
        Stop();
        return inner.DeleteAsync(container, name, ifMatch, cancellationToken);
    }

    public IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, CancellationToken cancellationToken) => inner.ListAsync(container, prefix, cancellationToken);

    private void Stop()
    {
        if (Interlocked.Decrement(ref _left) < 0)
            throw new StoreUnavailableException("The process has ended, on purpose.");
    }
}
