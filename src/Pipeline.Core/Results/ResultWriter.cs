using System.Buffers;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Results;

/// <summary>
/// Makes the results folder of an upload hold exactly the given blobs, unless a newer writer is at it. Every write is on condition of what
/// was listed before the upload was last seen to be current: a writer that fell behind meets a conflict instead of overwriting newer work.
/// </summary>
internal sealed class ResultWriter(IBlobStore store, ILogger<ResultWriter> logger)
{
    private const int MaxRounds = 20;

    private static readonly SearchValues<char> Extension = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <param name="upload">Name of the upload.</param>
    /// <param name="blobs">What its folder is to hold.</param>
    /// <param name="isCurrent">Whether this run may still write; asked after every listing.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>False when this run may no longer write.</returns>
    internal async Task<bool> WriteAsync(
        string upload, ImmutableArray<ResultBlob> blobs, Func<CancellationToken, Task<bool>> isCurrent, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var present = await ListAsync(upload, cancellationToken);
            if (!await isCurrent(cancellationToken))
                return false;
            if (await TryWriteAsync(blobs, present, cancellationToken))
                return true;
            logger.ResultsContended(upload);
        }

        throw new StoreUnavailableException($"The results of '{upload}' were written by others {MaxRounds} times over while we tried.");
    }

    private async Task<Dictionary<string, string>> ListAsync(string upload, CancellationToken cancellationToken)
    {
        var prefix = BlobNames.Folder(upload) + "/";
        var present = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in store.ListAsync(Containers.Results, prefix, cancellationToken))
        {
            // An upload 'a' and an upload 'a/b' are neighbours, not parent and child: only our own files count.
            if (IsOurs(blob.Name.AsSpan(prefix.Length)))
                present[blob.Name] = blob.ETag;
        }

        return present;
    }

    private async Task<bool> TryWriteAsync(ImmutableArray<ResultBlob> blobs, Dictionary<string, string> present, CancellationToken cancellationToken)
    {
        foreach (var blob in blobs)
        {
            var condition = present.Remove(blob.Name, out var etag) ? PutCondition.IfMatch(etag) : PutCondition.IfNew;
            if (await store.PutAsync(Containers.Results, blob.Name, blob.Write, condition, cancellationToken) is null)
                return false;
        }

        foreach (var (stale, etag) in present)
            await store.DeleteAsync(Containers.Results, stale, etag, cancellationToken);
        return true;
    }

    private static bool IsOurs(ReadOnlySpan<char> file)
    {
        if (!file.StartsWith("article", StringComparison.Ordinal))
            return false;
        var rest = file["article".Length..];
        rest = rest.StartsWith("-") ? rest[1..].TrimStart("0123456789") : rest;
        // Of every format: one that is written no longer goes with the next writing.
        return rest.Length > 1 && rest[0] == '.' && rest[1..].IndexOfAnyExcept(Extension) < 0;
    }
}
