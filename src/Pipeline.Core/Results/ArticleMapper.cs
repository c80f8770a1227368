using System.Collections.Immutable;
using System.Security.Cryptography;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Results;

/// <summary>Turns a document into what is written of it. Pure.</summary>
internal static class ArticleMapper
{
    internal static Article Map(Upload upload, Document document, ImmutableArray<StepWarning> warnings)
    {
        var metadata = document.Metadata;
        var body = document.Blocks.Where(block => block.Role == BlockRole.Body).ToArray();
        return new Article(
            ArticleJson.Format,
            metadata.Title.Best?.Value,
            document.Part is { } part ? new ArticlePart(part.Number, part.Total, part.Marker, part.Confidence, part.Evidence) : null,
            metadata.Published.Best?.Value.ToString(),
            [.. metadata.Authors.Select(author => author.Value)],
            [.. metadata.Editors.Select(editor => editor.Value)],
            metadata.Section.Best?.Value,
            metadata.Source.Best?.Value,
            metadata.Language.Best?.Value,
            body.Sum(block => WordCount.Of(block.Text.Value)),
            [.. document.Summary.Select(sentence => sentence.Text)],
            document.WrittenSummary,
            [.. document.Keywords.Select(keyword => keyword.Text)],
            [.. document.Mentions.Select(MapMention)],
            Body(document),
            Captions(document),
            warnings,
            new ArticleOrigin(
                upload.Name,
                Convert.ToHexStringLower(SHA256.HashData(upload.Content.Span)),
                upload.Content.Length,
                document.MediaType,
                document.Charset,
                document.Range is { } range ? Pair(range) : null,
                document.Member),
            MapEvidence(document));
    }

    internal static ImmutableArray<ArticleBlock> Body(Document document) => [.. document.Blocks.Where(block => block.Role == BlockRole.Body).Select(MapBlock)];

    internal static ImmutableArray<ArticleCaption> Captions(Document document) => [.. document.Blocks.Where(block => block.Role == BlockRole.Caption).Select(MapCaption)];

    private static ArticleEvidence MapEvidence(Document document)
    {
        var metadata = document.Metadata;
        return new ArticleEvidence(
            metadata.Title.Candidates,
            [.. metadata.Published.Candidates.Select(candidate => new Candidate<string>(candidate.Value.ToString(), candidate.Confidence, candidate.Evidence, candidate.Span))],
            metadata.Authors,
            metadata.Editors,
            metadata.Section.Candidates,
            metadata.Source.Candidates,
            metadata.Language.Candidates,
            document.Summary,
            document.Keywords);
    }

    private static ArticleBlock MapBlock(Block block) =>
        new(Kind(block.Kind), block.Level > 0 ? block.Level : null, block.Text.Value, Pair(block.Text.Span));

    private static ArticleCaption MapCaption(Block block) => new(block.Text.Value, block.Credit?.Value, Pair(block.Text.Span));

    private static ArticleMention MapMention(Mention mention) =>
        new(mention.Text, mention.Kind.ToString().ToLowerInvariant(), mention.Count, mention.Evidence, [.. mention.Spans.Select(Pair)]);

    private static ImmutableArray<int> Pair(SourceSpan span) => [span.Start, span.Length];

    private static string Kind(BlockKind kind) => kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.ListItem => "list-item",
        BlockKind.Quote => "quote",
        BlockKind.TableRow => "table-row",
        BlockKind.Caption => "caption",
        BlockKind.Preformatted => "preformatted",
        _ => "paragraph",
    };
}
