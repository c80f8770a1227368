using System.Diagnostics;
using Pipeline.Core.Stores;

namespace Pipeline.Benchmarks;

/// <summary>Measures the time spent inside a store, whoever calls it. For one caller at a time.</summary>
internal sealed class TimedStore(IBlobStore store) : IBlobStore
{
    public string Location => store.Location;

    /// <summary>Time spent on the records of runs.</summary>
    internal TimeSpan Records { get; private set; }

    /// <summary>Time spent on everything else.</summary>
    internal TimeSpan Results { get; private set; }

    public Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken) =>
        store.EnsureContainersAsync(containers, cancellationToken);

    public Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken) =>
        TimeAsync(container, () => store.GetInfoAsync(container, name, cancellationToken));

    public Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken) =>
        TimeAsync(container, () => store.ReadAsync(container, name, limit, ifMatch, cancellationToken));

    public Task<string?> PutAsync(string container, string name, BlobWrite write, PutCondition condition, CancellationToken cancellationToken) =>
        TimeAsync(container, () => store.PutAsync(container, name, write, condition, cancellationToken));

    public Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken) =>
        TimeAsync(container, () => store.DeleteAsync(container, name, ifMatch, cancellationToken));

    public IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, CancellationToken cancellationToken) =>
        new TimedListing(this, container, store.ListAsync(container, prefix, cancellationToken));

    private async Task<T> TimeAsync<T>(string container, Func<Task<T>> act)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await act();
        Add(container, started);
        return result;
    }

    private void Add(string container, long started)
    {
        var spent = Stopwatch.GetElapsedTime(started);
        if (container == Containers.Runs)
            Records += spent;
        else
            Results += spent;
    }

    private sealed class TimedListing(TimedStore owner, string container, IAsyncEnumerable<BlobInfo> blobs) : IAsyncEnumerable<BlobInfo>
    {
        public async IAsyncEnumerator<BlobInfo> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            await using var listing = blobs.GetAsyncEnumerator(cancellationToken);
            while (await owner.TimeAsync(container, () => listing.MoveNextAsync().AsTask()))
                yield return listing.Current;
        }
    }
}
