using System.Collections.Immutable;
using System.Globalization;
using Pipeline.Documents;

namespace Pipeline.Cli.Extraction;

/// <summary>What <c>extract</c> writes of one file. A file that was split counts as one article again.</summary>
internal sealed record ExtractedArticle(
    string ArticleBody,
    string? Title,
    ImmutableArray<string> Author,
    string? Date,
    string? Section,
    string? Source,
    string? Language,
    int? Part,
    ImmutableArray<string> Summary,
    ImmutableArray<string> Keywords,
    ImmutableArray<ExtractedMention> Mentions)
{
    internal static ExtractedArticle Empty { get; } = new("", null, [], null, null, null, null, null, [], [], []);

    internal static ExtractedArticle Of(ImmutableArray<Document> documents)
    {
        var metadata = documents[0].Metadata;
        return new ExtractedArticle(
            string.Join('\n', documents.SelectMany(document => document.Blocks).Where(block => block.Role == BlockRole.Body).Select(block => block.Text.Value)),
            metadata.Title.Best?.Value,
            [.. metadata.Authors.Select(author => author.Value)],
            metadata.Published.Best?.Value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            metadata.Section.Best?.Value,
            metadata.Source.Best?.Value,
            metadata.Language.Best?.Value,
            documents[0].Part?.Number,
            [.. documents[0].Summary.Select(sentence => sentence.Text)],
            [.. documents[0].Keywords.Select(keyword => keyword.Text)],
            [.. documents[0].Mentions.Select(mention => new ExtractedMention(mention.Text, mention.Kind.ToString().ToLowerInvariant(), mention.Count))]);
    }
}
