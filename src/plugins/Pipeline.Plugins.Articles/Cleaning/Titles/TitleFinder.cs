using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Text;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>All that may be the headline, with what speaks for each: what the page declares, its headings, lines before the story.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 400;
    private const double Declared = 0.96;

    internal static Field<string> Find(Document document) =>
        (document.Elements.IsEmpty ? TextTitles.Of(document) : HtmlTitles.Of(document)).Concat(DeclaredTitles(document)).Aggregate(new Field<string>(), (field, candidate) => field.With(candidate));

    // What the mail or feed around an article says, or the properties of a format without a structure, is its title; what a page says of itself is judged.
    private static IEnumerable<Candidate<string>> DeclaredTitles(Document document) =>
        from field in document.Declared
        where document.Elements.IsEmpty || document.Member is not null
        where field is { Origin: "meta", Name: "dc.title", Value.Length: > 1 and < LongestTitle }
        select new Candidate<string>(field.Value, Declared, "meta dc.title", field.Span);

    /// <summary>The blocks that say the title become title blocks, unless they are part of the body; in a plain text that shows where the byline stands.</summary>
    internal static ImmutableArray<Block> MarkTitleBlocks(Document document)
    {
        if (document.Metadata.Title.Best is not { } title)
            return document.Blocks;
        var key = TitleText.Key(title.Value);
        ImmutableArray<Block> blocks = [.. document.Blocks.Select(block => SaysTitle(document, block, title, key) ? block.As(BlockRole.Title, 0.9, "says the title") : block)];
        return document.Elements.IsEmpty ? StoryHead.Mark(blocks) : blocks;
    }

    private static bool SaysTitle(Document document, Block block, Candidate<string> title, string key) =>
        block.Text.Length < LongestTitle && (HoldsTitle(document, block, title) || ((block.Role != BlockRole.Body || block.Kind == BlockKind.Heading) && TitleText.HasKey(block.Text.Value, key)));

    // In a plain text the very line that the title was taken from is the title, even where it seemed to open the story or has a kicker beside it.
    private static bool HoldsTitle(Document document, Block block, Candidate<string> title) =>
        document.Elements.IsEmpty && title.Span is { } span && block.Text.Length > 0 && block.Text.Span.Contains(span) && block.Text.Value.Contains(title.Value, StringComparison.Ordinal);
}
