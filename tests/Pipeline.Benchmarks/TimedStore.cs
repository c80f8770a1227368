using System.Diagnostics;
using Pipeline.Core.Stores;

namespace Pipeline.Benchmarks;

/// <summary>Adds up, container by container, how long a store was at work.</summary>
internal sealed class TimedStore(IBlobStore inner) : IBlobStore
{
    private readonly Dictionary<string, TimeSpan> _spent = [];

    public string Location => inner.Location;

    public TimeSpan SpentOn(params string[] containers) => containers.Aggregate(TimeSpan.Zero, (sum, container) => sum + _spent.GetValueOrDefault(container));

    public Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken) => inner.EnsureContainersAsync(containers, cancellationToken);

    public Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken) =>
        TimeAsync(container, () => inner.GetInfoAsync(container, name, cancellationToken));

    public Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken) =>
        TimeAsync(container, () => inner.ReadAsync(container, name, limit, ifMatch, cancellationToken));

    public Task<string?> PutAsync(string container, string name, BlobWrite write, PutCondition condition, CancellationToken cancellationToken) =>
        TimeAsync(container, () => inner.PutAsync(container, name, write, condition, cancellationToken));

    public Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken) =>
        TimeAsync(container, () => inner.DeleteAsync(container, name, ifMatch, cancellationToken));

    public async IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = await TimeAsync(container, () => inner.ListAsync(container, prefix, cancellationToken).ToListAsync(cancellationToken).AsTask());
        foreach (var blob in all)
            yield return blob;
    }

    private async Task<T> TimeAsync<T>(string container, Func<Task<T>> act)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            return await act();
        }
        finally
        {
            _spent[container] = _spent.GetValueOrDefault(container) + Stopwatch.GetElapsedTime(started);
        }
    }
}
