using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Running;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Series.Records;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;
using Pipeline.Documents;

namespace Pipeline.Core.Series;

/// <summary>
/// Takes in what each upload became: leaves its records, and puts its series together, at once or, where that would cost too much for each part,
/// by a note in the store that nobody can lose. Every write can be repeated, and a crash between any two of them is mended by repeating all.
/// </summary>
internal sealed class SeriesKeeper(IBlobStore store, SeriesMemory memory, DocumentPipeline pipeline, TimeProvider time, ILogger<SeriesKeeper> logger)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private static readonly BlobWrite Note = new(
        "This title has new parts. It is put together at the next quiet moment of 'pipeline watch', or at the end of the next 'pipeline run'.\n"u8.ToArray(),
        "text/plain; charset=utf-8",
        ImmutableSortedDictionary<string, string>.Empty);

    private readonly SeriesShelf _shelf = new(store, memory.Parts);
    private readonly SeriesAssembler _assembler = new(store, memory, pipeline, time);
    private readonly UploadPointers _pointers = new(store, time);
    private readonly ConcurrentDictionary<string, byte> _waiting = new(StringComparer.Ordinal);
    private long? _swept;

    /// <summary>Takes in one version of one upload.</summary>
    /// <param name="container">The upload's container.</param>
    /// <param name="reference">The version.</param>
    /// <param name="documents">What the steps made of it.</param>
    /// <param name="isCurrent">Whether the upload is this version now; asked only when its time says that it was overtaken.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    internal async Task TakeAsync(
        string container, UploadReference reference, ImmutableArray<Document> documents, Func<CancellationToken, Task<bool>> isCurrent, CancellationToken cancellationToken)
    {
        var version = new UploadVersion(container, reference.Name, reference.ETag, reference.Modified.ToUniversalTime(), 0);
        IEnumerable<string> Keys(JoinedPlace? joined) => PartRecorder.Keys(version, documents, joined);
        var pointer = await _pointers.PointAsync(version, pipeline.Hash, Keys, isCurrent: false, cancellationToken);
        // An older file put back in the place of a newer one: then its time is not to be believed.
        if (pointer?.IsOf(version) == false && await isCurrent(cancellationToken))
            pointer = await _pointers.PointAsync(version, pipeline.Hash, Keys, isCurrent: true, cancellationToken);
        if (pointer is null)
            return;
        // A version that was overtaken leaves its records all the same: what stands at the end must not hang on who was quicker.
        var isNewest = pointer.IsOf(version);
        var records = PartRecorder.Records(isNewest ? pointer.Newest : version, documents, isNewest ? pointer.Joined : null);
        foreach (var (key, record) in records)
            await _shelf.PutAsync(key, record, cancellationToken);
        var left = pointer.Keys.Except(pointer.Current, StringComparer.Ordinal).ToArray();
        foreach (var key in left)
            await _shelf.PutAsync(key, PartRecorder.Gone(pointer.Newest), cancellationToken);
        var marked = records.Where(pair => pair.Record.Facts.Number is not null).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in records.Select(pair => pair.Key).Concat(left).Distinct(StringComparer.Ordinal))
        {
            if (marked.Contains(key) || await _shelf.HasPartsAsync(key, cancellationToken))
                await AssembleOrNoteAsync(key, cancellationToken);
        }
    }

    /// <summary>Puts together what waits: everything, or what has rested long enough.</summary>
    /// <returns>True when something was put together.</returns>
    internal async Task<bool> SettleAsync(bool everything, CancellationToken cancellationToken)
    {
        var isSweep = everything || _swept is not { } last || time.GetElapsedTime(last) >= BetweenSweeps;
        if (!isSweep && _waiting.IsEmpty)
            return false;
        var isChanged = false;
        using var span = Spans.Stage("series");
        _swept = isSweep ? time.GetTimestamp() : _swept;
        await foreach (var note in store.ListAsync(Containers.Series, SeriesNames.Pending, cancellationToken))
        {
            var key = Path.GetFileNameWithoutExtension(note.Name[SeriesNames.Pending.Length..]);
            if (memory.Of(key).TryBeginLate(time, everything) && await AssembleAsync(key, cancellationToken))
            {
                // On condition: a part that came meanwhile has written the note anew.
                await store.DeleteAsync(Containers.Series, note.Name, note.ETag, cancellationToken);
                _waiting.TryRemove(key, out _);
                isChanged = true;
            }
        }

        return isChanged;
    }

    private async Task AssembleOrNoteAsync(string key, CancellationToken cancellationToken)
    {
        if (memory.Of(key).TryBegin() && await AssembleAsync(key, cancellationToken))
            return;
        await store.PutAsync(Containers.Series, SeriesNames.Waiting(key), Note, PutCondition.None, cancellationToken);
        _waiting.TryAdd(key, 0);
    }

    private async Task<bool> AssembleAsync(string key, CancellationToken cancellationToken)
    {
        int? records = null;
        try
        {
            records = await _assembler.AssembleAsync(key, cancellationToken);
            if (records is null)
                logger.SeriesContended(key);
            return records is not null;
        }
        finally
        {
            memory.Of(key).End(records, time);
        }
    }
}
