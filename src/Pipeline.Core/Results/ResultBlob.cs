using System.Collections.Immutable;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Documents;
using Pipeline.Results;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Results;

/// <summary>A blob to be written to the results of an upload.</summary>
/// <param name="Name">Its full name in the results container.</param>
/// <param name="Write">Content, type and metadata.</param>
internal sealed record ResultBlob(string Name, BlobWrite Write)
{
    /// <summary>The blobs of an upload's documents and the line of each for the run's record. Pure.</summary>
    internal static (ImmutableArray<ResultBlob> Blobs, ImmutableArray<RunDocument> Lines) Render(
        Upload upload, ImmutableArray<Document> documents, ImmutableArray<StepWarning> warnings, ImmutableArray<ResultFormat> formats, CancellationToken cancellationToken)
    {
        var blobs = ImmutableArray.CreateBuilder<ResultBlob>();
        var lines = ImmutableArray.CreateBuilder<RunDocument>();
        for (var index = 0; index < documents.Length; index++)
        {
            var article = ArticleMapper.Map(upload, documents[index], warnings);
            var name = $"{BlobNames.Folder(upload.Name)}/{(documents.Length == 1 ? "article" : $"article-{index + 1}")}";
            var metadata = Metadata(article);
            var finished = new FinishedDocument(upload, documents[index], warnings);
            foreach (var format in formats)
                blobs.Add(new ResultBlob($"{name}.{format.Extension}", new BlobWrite(BytesOf(format, finished, article, cancellationToken), format.ContentType, metadata)));
            lines.Add(new RunDocument($"{name}.json", article.Title, article.Part?.Number, article.Part?.Total, article.Published, article.Language, article.Words)
            {
                ServiceUses = documents[index].ServiceUses is { IsEmpty: false } uses ? uses : null,
            });
        }

        return (blobs.ToImmutable(), lines.ToImmutable());
    }

    private static ReadOnlyMemory<byte> BytesOf(ResultFormat format, FinishedDocument finished, Article article, CancellationToken cancellationToken)
    {
        try
        {
            return format.Write(finished, article, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ResultFormatException(format.Id, $"Writer '{format.Id}' {format.Version} threw {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    private static ImmutableSortedDictionary<string, string> Metadata(Article article)
    {
        var metadata = ImmutableSortedDictionary.CreateBuilder<string, string>();
        metadata["title"] = Shorten(article.Title ?? "");
        metadata["upload"] = Shorten(article.Upload.Name);
        metadata["words"] = article.Words.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (article.Part is { } part)
            metadata["part"] = part.Total is { } total ? $"{part.Number} of {total}" : $"{part.Number}";
        if (article.Published is { } published)
            metadata["published"] = published;
        if (article.Source is { } source)
            metadata["source"] = Shorten(source);
        if (!article.Authors.IsEmpty)
            metadata["authors"] = Shorten(string.Join("; ", article.Authors));
        if (article.Language is { } language)
            metadata["language"] = language;
        return metadata.ToImmutable();
    }

    // All metadata of a blob together may have 8 KB, and letters outside ASCII grow when they are encoded.
    internal static string Shorten(string text)
    {
        const int longest = 150;
        if (text.Length <= longest)
            return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
    }
}
