using System.Collections.Immutable;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Series.Records;

/// <summary>The pointers of all uploads, one blob each.</summary>
internal sealed class UploadPointers(IBlobStore store, TimeProvider time)
{
    private const long Longest = 10_000_000;
    private const int MaxRounds = 20;

    internal async Task<UploadPointer?> FindAsync(string container, string upload, CancellationToken cancellationToken) =>
        await store.ReadAsync(Containers.Series, SeriesNames.Upload(container, upload), Longest, null, cancellationToken) is { } blob ? UploadPointer.Parse(blob.Bytes.Span) : null;

    /// <summary>Notes under which keys a version of an upload leaves records.</summary>
    /// <param name="version">The version.</param>
    /// <param name="pipeline">Hash of the pipeline that read it.</param>
    /// <param name="keys">The keys, given where a person has put the upload.</param>
    /// <param name="isCurrent">True when the upload is this version now, whatever its time says.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    /// <returns>The pointer as it stands; <c>null</c> when this version leaves nothing and none before it did.</returns>
    internal Task<UploadPointer?> PointAsync(UploadVersion version, string pipeline, Func<JoinedPlace?, IEnumerable<string>> keys, bool isCurrent, CancellationToken cancellationToken)
    {
        var first = UploadPointer.First(version, pipeline, keys(null));
        return ChangeAsync(version.Container, version.Name, first.Keys.IsEmpty ? null : first, found => found.With(version, pipeline, keys(found.Joined), isCurrent), cancellationToken);
    }

    /// <summary>Changes a pointer on condition that it is still the one that was read.</summary>
    internal async Task<UploadPointer?> ChangeAsync(
        string container, string upload, UploadPointer? first, Func<UploadPointer, UploadPointer> change, CancellationToken cancellationToken)
    {
        var name = SeriesNames.Upload(container, upload);
        // Nearly every upload is a new one: put first, and look only when there is one.
        if (first is not null && await PutAsync(name, first, PutCondition.IfNew, cancellationToken))
            return first;
        var pauses = new BackOff(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(20));
        for (var round = 0; round < MaxRounds; round++)
        {
            var blob = await store.ReadAsync(Containers.Series, name, Longest, null, cancellationToken);
            var found = blob is null ? null : UploadPointer.Parse(blob.Bytes.Span);
            var next = found is null ? first : change(found);
            if (next is null)
                return null;
            if (blob is not null && blob.Bytes.Span.SequenceEqual(next.ToBytes()))
                return next;
            if (await PutAsync(name, next, blob is null ? PutCondition.IfNew : PutCondition.IfMatch(blob.Info.ETag), cancellationToken))
                return next;
            await Task.Delay(pauses.Next(), time, cancellationToken);
        }

        throw new StoreUnavailableException($"'{name}' was written by others {MaxRounds} times over while we tried.");
    }

    private async Task<bool> PutAsync(string name, UploadPointer pointer, PutCondition condition, CancellationToken cancellationToken)
    {
        var metadata = ImmutableSortedDictionary<string, string>.Empty.Add("upload", Results.ResultBlob.Shorten(pointer.Newest.Name)).Add("titles", Results.ResultBlob.Shorten(string.Join(", ", pointer.Keys)));
        return await store.PutAsync(Containers.Series, name, new BlobWrite(pointer.ToBytes(), RunJson.ContentType, metadata), condition, cancellationToken) is not null;
    }
}
