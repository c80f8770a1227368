using System.Collections.Concurrent;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Tests.Running;

/// <summary>Counts what is asked of a store, in the words in which Azure Storage charges for it.</summary>
internal sealed class CountingStore(IBlobStore inner) : IBlobStore
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public string Location => inner.Location;

    internal int Writes => _counts.GetValueOrDefault("write");

    internal int Reads => _counts.GetValueOrDefault("read");

    /// <summary>Listings are charged as writes.</summary>
    internal int Lists => _counts.GetValueOrDefault("list");

    /// <summary>Properties are charged as "all other operations".</summary>
    internal int Properties => _counts.GetValueOrDefault("properties");

    /// <summary>Deletions are free.</summary>
    internal int Deletions => _counts.GetValueOrDefault("delete");

    internal void Reset() => _counts.Clear();

    public Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken) => inner.EnsureContainersAsync(containers, cancellationToken);

    public Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken)
    {
        Count("properties");
        return inner.GetInfoAsync(container, name, cancellationToken);
    }

    public Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken)
    {
        Count("read");
        return inner.ReadAsync(container, name, limit, ifMatch, cancellationToken);
    }

    public Task<string?> PutAsync(string container, string name, BlobWrite write, PutCondition condition, CancellationToken cancellationToken)
    {
        Count("write");
        return inner.PutAsync(container, name, write, condition, cancellationToken);
    }

    public Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken)
    {
        Count("delete");
        return inner.DeleteAsync(container, name, ifMatch, cancellationToken);
    }

    public IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, CancellationToken cancellationToken)
    {
        Count("list");
        return inner.ListAsync(container, prefix, cancellationToken);
    }

    private void Count(string operation) => _counts.AddOrUpdate(operation, 1, (_, count) => count + 1);
}
