using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Tests.Series;

/// <summary>A store in memory, for tests that make a hundred thousand requests. It passes the suite that the real ones pass.</summary>
internal sealed class MemoryBlobStore : IBlobStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(string Container, string Name), BlobContent> _blobs = new(Comparer<(string Container, string Name)>.Create(Compare));
    private int _version;

    public string Location => "memory";

    public Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken) =>
        (await ReadAsync(container, name, 0, null, cancellationToken))?.Info;

    public async Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (_lock)
        {
            return _blobs.TryGetValue((container, name), out var blob) && (ifMatch is null || ifMatch == blob.Info.ETag)
                ? blob with { Bytes = blob.Bytes[..(int)Math.Min(limit, blob.Bytes.Length)] }
                : null;
        }
    }

    public async Task<string?> PutAsync(string container, string name, BlobWrite write, PutCondition condition, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var before = _blobs.GetValueOrDefault((container, name));
            if (condition.MustBeNew ? before is not null : condition.ETag is { } etag && before?.Info.ETag != etag)
                return null;
            var tag = (++_version).ToString("x8", CultureInfo.InvariantCulture);
            var info = new BlobInfo(name, tag, write.Bytes.Length, DateTimeOffset.UnixEpoch.AddSeconds(_version), write.ContentType, write.Metadata);
            _blobs[(container, name)] = new BlobContent(info, write.Bytes.ToArray());
            return tag;
        }
    }

    public async Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (_lock)
            return _blobs.TryGetValue((container, name), out var blob) && (ifMatch is null || ifMatch == blob.Info.ETag) && _blobs.Remove((container, name));
    }

    public async IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        ImmutableArray<BlobInfo> found;
        lock (_lock)
            found = [.. _blobs.Where(pair => pair.Key.Container == container && pair.Key.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(pair => pair.Value.Info)];
        foreach (var info in found)
            yield return info;
    }

    private static int Compare((string Container, string Name) left, (string Container, string Name) right)
    {
        var byContainer = string.CompareOrdinal(left.Container, right.Container);
        return byContainer != 0 ? byContainer : Utf8(left.Name).SequenceCompareTo(Utf8(right.Name));
    }

    private static ReadOnlySpan<byte> Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
