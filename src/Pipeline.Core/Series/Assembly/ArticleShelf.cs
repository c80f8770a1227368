using System.Collections.Immutable;
using System.Globalization;
using Pipeline.Core.Results;
using Pipeline.Core.Series.Folding;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Series.Assembly;

/// <summary>The assembled articles of one title. Every write is on condition of what was listed before the records were: a writer that fell behind meets a conflict.</summary>
internal sealed class ArticleShelf(IBlobStore store, ImmutableArray<ResultFormat> formats)
{
    internal async Task<Dictionary<string, BlobInfo>> ListAsync(string key, CancellationToken cancellationToken) =>
        await store.ListAsync(Containers.Articles, $"{key}/", cancellationToken).ToDictionaryAsync(blob => blob.Name, StringComparer.Ordinal, cancellationToken);

    /// <summary>True when all files are of this revision; those of plugins' writers may be missing, since a writer can fail.</summary>
    internal bool IsCurrent(Dictionary<string, BlobInfo> present, string key, string edition, string revision) => formats
        .Where(format => format.Plugin is null)
        .All(format => present.TryGetValue(Name(key, edition, format), out var blob) && blob.Metadata.GetValueOrDefault("revision") == revision);

    private static string Name(string key, string edition, ResultFormat format) => SeriesNames.File(key, edition, format.Extension);

    /// <returns>False when somebody else was at it.</returns>
    internal async Task<bool> WriteAsync(
        SeriesArticle article, ImmutableArray<(ResultFormat Format, ReadOnlyMemory<byte> Bytes)> files, Dictionary<string, BlobInfo> present, CancellationToken cancellationToken)
    {
        var metadata = Metadata(article);
        var revision = new BlobWrite(SeriesMarkdown.Write(article), ArticleMarkdown.ContentType, metadata);
        await store.PutAsync(Containers.Articles, $"{SeriesNames.Revisions}{article.Series}/{article.Edition}/{article.Revision}.md", revision, PutCondition.IfNew, cancellationToken);
        foreach (var (format, bytes) in files)
        {
            if (!await PutAsync(Name(article.Series, article.Edition, format), new BlobWrite(bytes, format.ContentType, metadata), present, cancellationToken))
                return false;
        }

        // What a writer could not write anew is of an older revision.
        foreach (var format in formats.Except(files.Select(file => file.Format)))
        {
            if (present.TryGetValue(Name(article.Series, article.Edition, format), out var stale))
                await store.DeleteAsync(Containers.Articles, stale.Name, stale.ETag, cancellationToken);
        }

        return true;
    }

    /// <summary>Takes away what belongs to no edition any more.</summary>
    internal async Task DeleteOthersAsync(string key, IEnumerable<string> editions, Dictionary<string, BlobInfo> present, CancellationToken cancellationToken)
    {
        var kept = editions.SelectMany(edition => formats.Select(format => Name(key, edition, format))).ToHashSet(StringComparer.Ordinal);
        foreach (var stale in present.Values.Where(blob => !kept.Contains(blob.Name)))
            await store.DeleteAsync(Containers.Articles, stale.Name, stale.ETag, cancellationToken);
    }

    private async Task<bool> PutAsync(string name, BlobWrite write, Dictionary<string, BlobInfo> present, CancellationToken cancellationToken)
    {
        var condition = present.TryGetValue(name, out var blob) ? PutCondition.IfMatch(blob.ETag) : PutCondition.IfNew;
        return await store.PutAsync(Containers.Articles, name, write, condition, cancellationToken) is not null;
    }

    private static ImmutableSortedDictionary<string, string> Metadata(SeriesArticle article)
    {
        var metadata = ImmutableSortedDictionary.CreateBuilder<string, string>();
        metadata["title"] = ResultBlob.Shorten(article.Title);
        metadata["state"] = SeriesStates.NameOf(article.State);
        metadata["parts"] = ResultBlob.Shorten(SeriesMarkdown.Parts(article));
        metadata["missing"] = article.Missing.IsEmpty ? "none" : ResultBlob.Shorten(NumberRange.Join(article.Missing));
        metadata["series"] = $"{article.Series}/{article.Edition}";
        metadata["revision"] = article.Revision;
        metadata["words"] = article.Words.ToString(CultureInfo.InvariantCulture);
        if (article.Published is { } published)
            metadata["published"] = published;
        if (!article.Authors.IsEmpty)
            metadata["authors"] = ResultBlob.Shorten(string.Join("; ", article.Authors));
        if (article.Source is { } source)
            metadata["source"] = ResultBlob.Shorten(source);
        if (article.Language is { } language)
            metadata["language"] = language;
        return metadata.ToImmutable();
    }
}
