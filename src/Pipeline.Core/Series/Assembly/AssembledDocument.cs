using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Series.Assembly;

/// <summary>The article as a document, for steps that also run over assembled articles. Gaps are no text of it.</summary>
internal static class AssembledDocument
{
    private const string Evidence = "put together from parts";

    internal static (Upload Upload, Document Document, ImmutableArray<int> Parts) Of(SeriesArticle article)
    {
        var text = new StringBuilder();
        var spans = new List<(SeriesBlock Block, SourceSpan Span)>();
        foreach (var block in article.Body.Where(block => block.Kind != SeriesBlock.Gap && block.Text.Length > 0))
        {
            if (text.Length > 0)
                text.Append("\n\n");
            spans.Add((block, new SourceSpan(text.Length, block.Text.Length)));
            text.Append(block.Text);
        }

        var whole = text.ToString();
        var document = Document.Unread with
        {
            Text = whole,
            MediaType = "text/plain",
            Charset = "utf-8",
            Blocks = [.. spans.Select(pair => new Block { Kind = KindOf(pair.Block.Kind), Level = pair.Block.Level ?? 0, Text = SourcedText.FromSource(whole, pair.Span) }.As(BlockRole.Body, 1, Evidence))],
            Metadata = Metadata(article),
        };
        var upload = new Upload { Container = Stores.Containers.Articles, Name = $"{article.Series}/{article.Edition}", ETag = article.Revision, DeclaredMediaType = "text/plain; charset=utf-8", Content = Encoding.UTF8.GetBytes(whole) };
        return (upload, document, [.. spans.Select(pair => pair.Block.Parts[0])]);
    }

    /// <summary>The document for writers: as the steps left it, with the captions behind the text.</summary>
    internal static Document WithCaptions(Document described, SeriesArticle article)
    {
        var text = new StringBuilder(described.Text);
        var spans = new List<(SeriesCaption Caption, SourceSpan Span, SourceSpan? Credit)>();
        foreach (var caption in article.Captions.Where(caption => caption.Text.Length > 0))
            spans.Add((caption, Append(caption.Text), string.IsNullOrEmpty(caption.Credit) ? null : Append(caption.Credit)));
        var whole = text.ToString();
        return described with
        {
            Text = whole,
            Blocks = described.Blocks.AddRange(spans.Select(said => new Block
            {
                Kind = BlockKind.Caption,
                Text = SourcedText.FromSource(whole, said.Span),
                Credit = said.Credit is { } credit ? SourcedText.FromSource(whole, credit) : null,
            }.As(BlockRole.Caption, 1, Evidence))),
        };

        SourceSpan Append(string piece)
        {
            text.Append(text.Length > 0 ? "\n\n" : "").Append(piece);
            return new SourceSpan(text.Length - piece.Length, piece.Length);
        }
    }

    /// <summary>The article with what the steps have found: a summary, whose sentences name their parts, and keywords.</summary>
    internal static SeriesArticle Describe(SeriesArticle article, Document described, ImmutableArray<int> parts, ImmutableArray<StepWarning> warnings) => article with
    {
        Summary = [.. described.Summary.Select(sentence => new SeriesSentence(sentence.Text, PartOf(described, parts, sentence.Span)))],
        Keywords = [.. described.Keywords.Select(keyword => keyword.Text)],
        Warnings = [.. warnings.Select(warning => warning.Message)],
    };

    private static int PartOf(Document document, ImmutableArray<int> parts, SourceSpan span)
    {
        int low = 0, high = document.Blocks.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Blocks[middle].Text.Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < parts.Length ? parts[low] : 0;
    }

    private static ArticleMetadata Metadata(SeriesArticle article) => new()
    {
        Title = Field(article.Title),
        Authors = [.. article.Authors.Select(author => new Candidate<string>(author, 1, Evidence))],
        Published = Published(article.Published) is { } published ? new Field<PublicationTime>().With(new Candidate<PublicationTime>(published, 1, Evidence)) : new(),
        Section = Field(article.Section),
        Source = Field(article.Source),
        Language = Field(article.Language),
    };

    // As PublicationTime writes itself: a date, perhaps a time, perhaps an offset.
    private static PublicationTime? Published(string? text)
    {
        if (text is null || text.Length < 10 || !DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return null;
        if (text.Length < 19 || !TimeOnly.TryParseExact(text.AsSpan(11, 8), "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return new PublicationTime(date);
        return new PublicationTime(date, time, text.Length == 19 ? null : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole.Offset : null);
    }

    private static Field<string> Field(string? value) => value is null ? new Field<string>() : new Field<string>().With(new Candidate<string>(value, 1, Evidence));

    private static BlockKind KindOf(string kind) => kind switch
    {
        "heading" => BlockKind.Heading,
        "list-item" => BlockKind.ListItem,
        "quote" => BlockKind.Quote,
        "table-row" => BlockKind.TableRow,
        "caption" => BlockKind.Caption,
        "preformatted" => BlockKind.Preformatted,
        _ => BlockKind.Paragraph,
    };
}
