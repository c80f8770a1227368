using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pipeline.Core.Results;
using Pipeline.Core.Series.Decisions;
using Pipeline.Core.Series.Folding;
using Pipeline.Core.Series.Records;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Series.Assembly;

/// <summary>Reads and writes what a series is made of.</summary>
internal sealed class SeriesShelf(IBlobStore store, PartCache cache)
{
    private const long LongestRecord = 100_000_000;
    private const long LongestManifest = 500_000_000;
    private const long LongestDecision = 10_000_000;

    // Waiting for a store is not work: more than one processor has at hand may be asked at once.
    private const int ReadsAtOnce = 8;

    /// <summary>Puts a record; that it is there already is as good.</summary>
    internal async Task<string> PutAsync(string key, PartRecord record, CancellationToken cancellationToken)
    {
        var blob = record.ToBlob(key);
        await store.PutAsync(Containers.Series, blob.Name, blob.Write, PutCondition.IfNew, cancellationToken);
        // What has no number is hardly ever read again.
        if (record.Facts.Number is not null)
            cache.Keep(blob.Name, record, blob.Write.Bytes.Length);
        return blob.Name;
    }

    internal async Task<bool> HasPartsAsync(string key, CancellationToken cancellationToken) =>
        await store.ListAsync(Containers.Series, SeriesNames.Parts(key), cancellationToken).AnyAsync(cancellationToken);

    internal async Task<(SeriesManifest? Manifest, ReadOnlyMemory<byte> Bytes, string? ETag)> ReadManifestAsync(string key, CancellationToken cancellationToken) =>
        await store.ReadAsync(Containers.Series, SeriesNames.Manifest(key), LongestManifest, null, cancellationToken) is { } blob
            ? (SeriesManifest.Parse(blob.Bytes.Span), blob.Bytes, blob.Info.ETag)
            : (null, default, null);

    /// <summary>Names of all records under a title, marked and unmarked, and its decisions.</summary>
    internal async Task<(List<string> Records, List<SeriesDecision> Decisions)> ListAsync(string key, CancellationToken cancellationToken)
    {
        var records = new List<string>();
        var decisions = new List<SeriesDecision>();
        await foreach (var blob in store.ListAsync(Containers.Series, $"{key}/", cancellationToken))
        {
            if (blob.Name.StartsWith(SeriesNames.Parts(key), StringComparison.Ordinal))
                records.Add(blob.Name);
            else if (blob.Name.StartsWith(SeriesNames.Decisions(key), StringComparison.Ordinal)
                && await store.ReadAsync(Containers.Series, blob.Name, LongestDecision, null, cancellationToken) is { } content && SeriesDecision.Parse(content.Bytes.Span) is { } decision)
                decisions.Add(decision);
        }

        await foreach (var blob in store.ListAsync(Containers.Series, SeriesNames.Singles(key), cancellationToken))
            records.Add(blob.Name);
        return (records, decisions);
    }

    /// <summary>The records of these names; what a person has put there and is no record is left out.</summary>
    internal async Task<ImmutableDictionary<string, PartRecord>> ReadAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, PartRecord>(StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(names, parallel, async (name, token) =>
        {
            if (cache.Find(name) is { } known)
                found[name] = known;
            else if (await store.ReadAsync(Containers.Series, name, LongestRecord, null, token) is { } blob && PartRecord.Parse(blob.Bytes.Span) is { } record)
            {
                cache.Keep(name, record, blob.Bytes.Length);
                found[name] = record;
            }
        });
        return found.ToImmutableDictionary(StringComparer.Ordinal);
    }

    internal Task<string?> PutManifestAsync(SeriesManifest manifest, ReadOnlyMemory<byte> bytes, string? etag, CancellationToken cancellationToken)
    {
        var metadata = ImmutableSortedDictionary.CreateBuilder<string, string>();
        metadata["editions"] = ResultBlob.Shorten(string.Join(", ", manifest.Editions.Select(edition => edition.Id)));
        metadata["state"] = ResultBlob.Shorten(string.Join(", ", manifest.Editions.Select(edition => SeriesStates.NameOf(edition.State))));
        metadata["title"] = ResultBlob.Shorten(manifest.Editions.IsEmpty ? "" : manifest.Editions[0].Title);
        var write = new BlobWrite(bytes, Runs.RunJson.ContentType, metadata.ToImmutable());
        return store.PutAsync(Containers.Series, SeriesNames.Manifest(manifest.Key), write, etag is null ? PutCondition.IfNew : PutCondition.IfMatch(etag), cancellationToken);
    }
}
