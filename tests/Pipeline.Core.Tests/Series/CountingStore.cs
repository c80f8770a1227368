using System.Runtime.CompilerServices;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Tests.Series;

/// <summary>Counts what is asked of a store, and how many bytes go over it.</summary>
internal sealed class CountingStore(IBlobStore inner) : IBlobStore
{
    private int _puts;
    private int _reads;
    private int _lists;
    private int _others;
    private long _bytes;

    public string Location => inner.Location;

    internal int Total => _puts + _reads + _lists + _others;

    internal int Reads => _reads;

    internal long Bytes => _bytes;

    public override string ToString() => $"{_puts} puts, {_reads} reads, {_lists} listings, {_others} others: {Total} operations, {_bytes / 1_000_000.0:0.0} MB";

    public Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken) => inner.EnsureContainersAsync(containers, cancellationToken);

    public Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _others);
        return inner.GetInfoAsync(container, name, cancellationToken);
    }

    public async Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        var content = await inner.ReadAsync(container, name, limit, ifMatch, cancellationToken);
        Interlocked.Add(ref _bytes, content?.Bytes.Length ?? 0);
        return content;
    }

    public Task<string?> PutAsync(string container, string name, BlobWrite write, PutCondition condition, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _puts);
        Interlocked.Add(ref _bytes, write.Bytes.Length);
        return inner.PutAsync(container, name, write, condition, cancellationToken);
    }

    public Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _others);
        return inner.DeleteAsync(container, name, ifMatch, cancellationToken);
    }

    /// <summary>A listing counts once for every 5,000 blobs, as Azure bills it.</summary>
    public async IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = 0;
        Interlocked.Increment(ref _lists);
        await foreach (var blob in inner.ListAsync(container, prefix, cancellationToken))
        {
            if (++seen % 5_000 == 0)
                Interlocked.Increment(ref _lists);
            yield return blob;
        }
    }
}
