using System.Runtime.CompilerServices;
using Pipeline.Core.Configuration;
using Pipeline.Core.DeadLetters;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Operations;

/// <summary>Finds the uploads of a selection from one listing of the runs and one of the inbox. Remembers 8 bytes for each run.</summary>
public sealed class UploadSelector(DocumentPipeline pipeline, PipelineOptions options, TimeProvider time)
{
    /// <summary>The uploads as they are now, in the order of their names; what is gone is left out.</summary>
    public IAsyncEnumerable<UploadReference> SelectAsync(UploadSelection selection, IUploadSource source, IBlobStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return selection switch
        {
            UploadSelection.One one => FindAsync([one.Name], source, cancellationToken),
            UploadSelection.OfSeries series => OfSeriesAsync(series.Name, source, store, cancellationToken),
            UploadSelection.Failed => FailedAsync(source, store, cancellationToken),
            UploadSelection.Outdated => OutdatedAsync(source, store, cancellationToken),
            UploadSelection.Missed missed => MissedAsync(missed, source, store, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(selection)),
        };
    }

    private static async IAsyncEnumerable<UploadReference> FindAsync(
        IEnumerable<string> names, IUploadSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            if (await source.FindAsync(name, cancellationToken) is { } found)
                yield return found;
        }
    }

    private static async IAsyncEnumerable<UploadReference> OfSeriesAsync(
        string series, IUploadSource source, IBlobStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A series names its uploads with their container before them.
        var container = $"{source.Container}/";
        var uploads = await SeriesCatalog.UploadsAsync(store, series, cancellationToken);
        var names = uploads.Where(upload => upload.StartsWith(container, StringComparison.Ordinal)).Select(upload => upload[container.Length..]);
        await foreach (var found in FindAsync(names, source, cancellationToken))
            yield return found;
    }

    private static async IAsyncEnumerable<UploadReference> FailedAsync(
        IUploadSource source, IBlobStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var letter in DeadLetterHistory.ReadAsync(store, cancellationToken))
        {
            if (letter.Container == source.Container && await source.FindAsync(letter.Upload, cancellationToken) is { } found)
                yield return found;
        }
    }

    private async IAsyncEnumerable<UploadReference> OutdatedAsync(
        IUploadSource source, IBlobStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<ulong> current = [], finished = [];
        await foreach (var entry in RunHistory.ListAsync(store, cancellationToken))
        {
            if (entry.Container == source.Container && entry.State != RunState.Running)
                (entry.Pipeline == pipeline.Hash ? current : finished).Add(VersionOf(entry.Container, entry.Upload, entry.ETag));
        }

        await foreach (var reference in source.ListAsync(cancellationToken))
        {
            var version = VersionOf(source.Container, reference.Name, reference.ETag);
            if (finished.Contains(version) && !current.Contains(version))
                yield return reference;
        }
    }

    private async IAsyncEnumerable<UploadReference> MissedAsync(
        UploadSelection.Missed missed, IUploadSource source, IBlobStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var taken = new HashSet<ulong>();
        var now = time.GetUtcNow();
        await foreach (var entry in RunHistory.ListAsync(store, cancellationToken))
        {
            if (entry.Container == source.Container && (entry.State != RunState.Running || !IsStuck(entry, now)))
                taken.Add(VersionOf(entry.Container, entry.Upload, entry.ETag));
        }

        await foreach (var reference in source.ListAsync(cancellationToken))
        {
            if (now - reference.Modified >= missed.MinimumAge && !taken.Contains(VersionOf(source.Container, reference.Name, reference.ETag)))
                yield return reference;
        }
    }

    /// <summary>Under way by the record, but without a sign of life for longer than a claim holds.</summary>
    internal bool IsStuck(RunEntry entry, DateTimeOffset now) => entry.State == RunState.Running && entry.Modified + options.Runs.Claim < now;

    // Of any pipeline: the key without its last part.
    private static ulong VersionOf(string container, string upload, string etag) => new RunKey(container, upload, etag, "").Number;
}
