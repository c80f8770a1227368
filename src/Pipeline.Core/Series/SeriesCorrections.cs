using System.Collections.Immutable;
using Pipeline.Core.Configuration;
using Pipeline.Core.Results;
using Pipeline.Core.Running;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Series.Decisions;
using Pipeline.Core.Series.Folding;
using Pipeline.Core.Series.Records;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Series;

/// <summary>Corrections that a person makes. Each is stored as a decision and kept to by every later run; its blob's deletion takes it back.</summary>
public sealed class SeriesCorrections
{
    private readonly IBlobStore _store;
    private readonly TimeProvider _time;
    private readonly SeriesShelf _shelf;
    private readonly SeriesAssembler _assembler;
    private readonly UploadPointers _pointers;

    internal SeriesCorrections(IBlobStore store, DocumentPipeline pipeline, TimeProvider time)
    {
        var memory = new SeriesMemory();
        (_store, _time) = (store, time);
        _shelf = new SeriesShelf(store, memory.Parts);
        _assembler = new SeriesAssembler(store, memory, pipeline, time);
        _pointers = new UploadPointers(store, time);
    }

    /// <summary>Takes uploads out of a series: one alone stands alone, several make a series of their own.</summary>
    /// <exception cref="ConfigurationException">There is no such series, or it holds none of them.</exception>
    public async Task SplitAsync(string series, IReadOnlyCollection<string> uploads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        var manifest = await FindAsync(series, cancellationToken);
        var known = manifest.Records.Values.Select(facts => facts.Upload).DistinctBy(version => version.Upload).ToArray();
        var named = uploads.Select(upload => known.FirstOrDefault(version => version.Name == upload || version.Upload == upload)?.Upload
            ?? throw new ConfigurationException($"'{upload}' has left nothing under the title '{manifest.Key}'. 'pipeline explain {manifest.Key}' names what has."));
        await DecideAsync(manifest.Key, SeriesDecision.Of(SeriesDecision.Split, named, null, _time.GetUtcNow()), cancellationToken);
    }

    /// <summary>Makes an upload this part of a series, whatever its title says.</summary>
    /// <exception cref="ConfigurationException">There is no such series or upload, or the upload holds several pages.</exception>
    public async Task JoinAsync(string series, string upload, int number, CancellationToken cancellationToken)
    {
        var (manifest, edition) = await FindEditionAsync(series, cancellationToken);
        var pointer = await _pointers.FindAsync(Containers.Inbox, upload, cancellationToken) ?? await _pointers.FindAsync("files", upload, cancellationToken)
            ?? throw new ConfigurationException($"No upload '{upload}' has been processed, or its title has no letters to know it by.");
        var record = await CurrentAsync(pointer, cancellationToken);
        var like = manifest.Records[edition.Parts[0].Record];
        var place = new JoinedPlace(manifest.Key, number, edition.Title, like.Source, like.Published);
        var changed = await _pointers.ChangeAsync(pointer.Newest.Container, upload, null, found => Joined(found, place), cancellationToken);
        var facts = record.Facts with
        {
            Upload = changed!.Newest,
            Title = place.Title,
            Source = place.Source,
            Published = place.Published,
            Number = number,
            Total = null,
            IsLast = false,
            Marker = "",
            Strength = Documents.MarkStrength.Strong,
            Confidence = 1,
            Evidence = "a person said so",
        };
        await _shelf.PutAsync(manifest.Key, record with { Facts = facts }, cancellationToken);
        foreach (var key in changed.Keys.Where(key => key != manifest.Key))
        {
            await _shelf.PutAsync(key, PartRecorder.Gone(changed.Newest), cancellationToken);
            await AssembleAsync(key, cancellationToken);
        }

        await DecideAsync(manifest.Key, SeriesDecision.Of(SeriesDecision.Join, [pointer.Newest.Upload], number, _time.GetUtcNow()), cancellationToken);
    }

    /// <summary>Says that a series is whole as it is: nothing is missing, and what comes later stays outside.</summary>
    /// <exception cref="ConfigurationException">There is no such series.</exception>
    public async Task SealAsync(string series, CancellationToken cancellationToken)
    {
        var (manifest, edition) = await FindEditionAsync(series, cancellationToken);
        var uploads = edition.Parts.SelectMany(part => part.Others.Select(other => other.Upload).Prepend(part.Upload)).Distinct(StringComparer.Ordinal);
        await DecideAsync(manifest.Key, SeriesDecision.Of(SeriesDecision.Seal, uploads, null, _time.GetUtcNow()), cancellationToken);
    }

    private static UploadPointer Joined(UploadPointer found, JoinedPlace place) => found.Joined == place ? found : found with
    {
        // What a person says of this version comes after what the steps said of it.
        Newest = found.Newest with { Sequence = found.Newest.Sequence + 1 },
        Joined = place,
        Current = [place.Key],
        Keys = UploadPointer.Sorted(found.Keys.Append(place.Key)),
    };

    private async Task<PartRecord> CurrentAsync(UploadPointer pointer, CancellationToken cancellationToken)
    {
        foreach (var key in pointer.Keys)
        {
            var (names, _) = await _shelf.ListAsync(key, cancellationToken);
            var records = (await _shelf.ReadAsync(names, cancellationToken)).Values
                .Where(record => !record.Facts.Gone && record.Facts.Upload.CompareVersion(pointer.Newest) == 0 && record.Facts.Upload.Upload == pointer.Newest.Upload).ToArray();
            if (records.Length > 1)
                throw new ConfigurationException($"'{pointer.Newest.Name}' holds several pages, which have numbers of their own. Upload the page alone, then join it.");
            if (records.Length == 1)
                return records[0];
        }

        throw new ConfigurationException($"The records of '{pointer.Newest.Name}' are not there. Process it again with 'pipeline run --force', then join it.");
    }

    private async Task<SeriesManifest> FindAsync(string series, CancellationToken cancellationToken) =>
        (await _shelf.ReadManifestAsync(series.Split('/')[0], cancellationToken)).Manifest
            ?? throw new ConfigurationException($"There is no series '{series}'. 'pipeline series' lists them.");

    private async Task<(SeriesManifest Manifest, Edition Edition)> FindEditionAsync(string series, CancellationToken cancellationToken)
    {
        var manifest = await FindAsync(series, cancellationToken);
        var editions = manifest.Editions.Where(edition => series == manifest.Key || series == $"{manifest.Key}/{edition.Id}").ToImmutableArray();
        return editions.Length == 1 ? (manifest, editions[0]) : throw new ConfigurationException(editions.IsEmpty
            ? $"There is no series '{series}'. 'pipeline series' lists them."
            : $"'{series}' has {editions.Length} editions: {string.Join(", ", editions.Select(edition => $"{manifest.Key}/{edition.Id}"))}. Name one of them.");
    }

    private async Task DecideAsync(string key, SeriesDecision decision, CancellationToken cancellationToken)
    {
        ResultBlob blob = decision.ToBlob(key);
        await _store.PutAsync(Containers.Series, blob.Name, blob.Write, PutCondition.IfNew, cancellationToken);
        await AssembleAsync(key, cancellationToken);
    }

    private async Task AssembleAsync(string key, CancellationToken cancellationToken)
    {
        if (await _assembler.AssembleAsync(key, cancellationToken) is null)
            throw new StoreUnavailableException($"The decision stands, but others are at the series '{key}': 'pipeline run' puts it together.");
    }
}
