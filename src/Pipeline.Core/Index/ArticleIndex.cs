using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Running;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Index;

/// <summary>
/// The index of all articles, made anew from a listing of them. In this order, so that of two at work the one that knew less never has the last word: list
/// the index, list the articles, put what differs if it is still what was listed. Nothing is remembered for it, so nothing can be lost.
/// </summary>
internal sealed class ArticleIndex(IBlobStore store, TimeProvider time, ILogger<ArticleIndex> logger, int rowsInFile = ArticleIndex.RowsInFile)
{
    /// <summary>Rows of one file: so many are held in memory.</summary>
    internal const int RowsInFile = 50_000;

    private const int MaxRounds = 10;
    private const string Digest = "sha256";

    /// <returns>False when others were at it every time; theirs, or the next one, has what ours would have.</returns>
    internal async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        using var span = Spans.Stage("index");
        var pauses = new BackOff(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(20));
        for (var round = 0; round < MaxRounds; round++)
        {
            if (round > 0)
                await Task.Delay(pauses.Next(), time, cancellationToken);
            if (await TryAsync(cancellationToken))
                return true;
        }

        logger.IndexContended();
        return false;
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        var present = await store.ListAsync(Containers.Articles, SeriesNames.Index, cancellationToken).ToDictionaryAsync(blob => blob.Name, StringComparer.Ordinal, cancellationToken);
        var number = 1;
        var file = new IndexFile();
        await foreach (var row in RowsAsync(cancellationToken))
        {
            if (file.Rows == rowsInFile)
            {
                if (!await PutAsync(file, number++, present, cancellationToken))
                    return false;
                file = new IndexFile();
            }

            file.Add(row);
        }

        if (!await PutAsync(file, number, present, cancellationToken))
            return false;
        foreach (var stale in present.Values)
            await store.DeleteAsync(Containers.Articles, stale.Name, stale.ETag, cancellationToken);
        return true;
    }

    private async IAsyncEnumerable<IndexRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in store.ListAsync(Containers.Articles, "", cancellationToken))
        {
            if (IndexRow.OfSeries(blob) is { } row)
                yield return row;
        }

        await foreach (var blob in store.ListAsync(Containers.Results, "", cancellationToken))
        {
            if (IndexRow.OfResult(blob) is { } row)
                yield return row;
        }
    }

    private async Task<bool> PutAsync(IndexFile file, int number, Dictionary<string, BlobInfo> present, CancellationToken cancellationToken)
    {
        var name = $"{SeriesNames.Index}articles{(number == 1 ? "" : $"-{number}")}";
        return await PutAsync($"{name}.csv", file.Csv, "text/csv; charset=utf-8", present, cancellationToken)
            && await PutAsync($"{name}.jsonl", file.Lines, "application/jsonl; charset=utf-8", present, cancellationToken);
    }

    private async Task<bool> PutAsync(string name, byte[] bytes, string contentType, Dictionary<string, BlobInfo> present, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (present.Remove(name, out var old) && old.Metadata.GetValueOrDefault(Digest) == digest)
            return true;
        var write = new BlobWrite(bytes, contentType, ImmutableSortedDictionary<string, string>.Empty.Add(Digest, digest));
        return await store.PutAsync(Containers.Articles, name, write, old is null ? PutCondition.IfNew : PutCondition.IfMatch(old.ETag), cancellationToken) is not null;
    }
}
