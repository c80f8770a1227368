using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Series.Folding;
using Pipeline.Core.Series.Records;
using Pipeline.Core.Stores;
using Pipeline.Results;

namespace Pipeline.Core.Series.Assembly;

/// <summary>
/// Makes manifest and articles of one title be what its records say. In this order, so that of two at work the one that knew less never has the
/// last word: list the articles, read the manifest, list the records, fold, put the manifest if it is still the one read, put the articles if
/// they are still those listed.
/// </summary>
internal sealed class SeriesAssembler(IBlobStore store, SeriesMemory memory, DocumentPipeline pipeline, TimeProvider time)
{
    private const int MaxRounds = 10;

    private readonly SeriesShelf _shelf = new(store, memory.Parts);
    private readonly ArticleShelf _articles = new(store, pipeline.Formats);

    /// <returns>How many records there are; <c>null</c> when others were at it every time, so that it is to be tried later.</returns>
    internal async Task<int?> AssembleAsync(string key, CancellationToken cancellationToken)
    {
        var pauses = new BackOff(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(20));
        for (var round = 0; round < MaxRounds; round++)
        {
            if (round > 0)
                await Task.Delay(pauses.Next(), time, cancellationToken);
            if (await TryAsync(key, cancellationToken) is { } records)
                return records;
        }

        return null;
    }

    private async Task<int?> TryAsync(string key, CancellationToken cancellationToken)
    {
        var present = await _articles.ListAsync(key, cancellationToken);
        var (before, bytes, etag) = await _shelf.ReadManifestAsync(key, cancellationToken);
        var manifest = await FoldAsync(key, before, cancellationToken);
        if (manifest.Records.Count == 0 && etag is null)
            return 0;
        var now = manifest.ToBytes();
        if (!bytes.Span.SequenceEqual(now) && await _shelf.PutManifestAsync(manifest, now, etag, cancellationToken) is null)
            return null;
        foreach (var edition in manifest.Editions)
        {
            var revision = Revision(edition);
            if (!_articles.IsCurrent(present, key, edition.Id, revision) && !await WriteAsync(key, edition, revision, present, cancellationToken))
                return null;
        }

        await _articles.DeleteOthersAsync(key, manifest.Editions.Select(edition => edition.Id), present, cancellationToken);
        return manifest.Records.Count;
    }

    private async Task<SeriesManifest> FoldAsync(string key, SeriesManifest? before, CancellationToken cancellationToken)
    {
        var (names, decisions) = await _shelf.ListAsync(key, cancellationToken);
        var read = await _shelf.ReadAsync(names.Where(name => before?.Records.ContainsKey(name) != true), cancellationToken);
        var facts = ImmutableSortedDictionary.CreateBuilder<string, PartFacts>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (before?.Records.GetValueOrDefault(name) is { } known)
                facts[name] = known;
            else if (read.GetValueOrDefault(name) is { } record)
                facts[name] = record.Facts;
        }

        return SeriesFold.Fold(key, facts.ToImmutable(), decisions);
    }

    private async Task<bool> WriteAsync(string key, Edition edition, string revision, Dictionary<string, BlobInfo> present, CancellationToken cancellationToken)
    {
        var records = await _shelf.ReadAsync(edition.Parts.Select(part => part.Record), cancellationToken);
        // Deleted under our hands: the next look folds what is left.
        if (records.Count < edition.Parts.Length)
            return false;
        var article = ArticleComposer.Compose(key, edition, records, revision);
        var (upload, document, parts) = AssembledDocument.Of(article);
        var (described, warnings) = await pipeline.DescribeAsync(upload, document, [.. records.Values.Select(record => (record.Facts.Name, record.Facts.MediaType))], cancellationToken);
        article = AssembledDocument.Describe(article, described, parts, warnings);
        var finished = new FinishedDocument(upload, AssembledDocument.WithCaptions(described, article), warnings);
        (article, var files) = await SeriesFiles.WriteAsync(article, finished, pipeline.Formats, pipeline.Writing, cancellationToken);
        return await _articles.WriteAsync(article, files, present, cancellationToken);
    }

    // The steps that describe the whole are a part of what it is.
    private string Revision(Edition edition) =>
        Convert.ToHexStringLower(SHA256.HashData([.. JsonSerializer.SerializeToUtf8Bytes(edition, RunJson.Options), .. System.Text.Encoding.UTF8.GetBytes(pipeline.Hash)]))[..10];
}
