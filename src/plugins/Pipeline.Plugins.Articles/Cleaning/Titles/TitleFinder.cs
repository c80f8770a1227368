using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Text;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>All that may be the headline, with what speaks for each: what the page declares, its headings, lines before the story.</summary>
internal static class TitleFinder
{
    private const double Agreement = 0.08;
    private const int LongestTitle = 400;

    internal static Field<string> Find(Document document)
    {
        var candidates = document.Elements.IsEmpty ? TextTitles.Of(document) : HtmlTitles.Of(document);
        var merged = new OrderedDictionary<string, Candidate<string>>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var key = TitleText.Key(candidate.Value);
            merged[key] = merged.TryGetValue(key, out var twin) ? Agree(twin, candidate) : candidate;
        }

        return merged.Values.Aggregate(new Field<string>(), (field, candidate) => field.With(candidate));
    }

    /// <summary>The blocks that say the title become title blocks, unless they are part of the body; in plain text that shows where the byline stands.</summary>
    internal static ImmutableArray<Block> MarkTitleBlocks(Document document)
    {
        if (document.Metadata.Title.Best is not { } title)
            return document.Blocks;
        var key = TitleText.Key(title.Value);
        ImmutableArray<Block> blocks = [.. document.Blocks.Select(block => SaysTitle(block, key) ? block.As(BlockRole.Title, 0.9, "says the title") : block)];
        return document.Elements.IsEmpty ? StoryHead.Mark(blocks) : blocks;
    }

    private static bool SaysTitle(Block block, string key) =>
        (block.Role != BlockRole.Body || block.Kind == BlockKind.Heading) && block.Text.Length < LongestTitle && TitleText.Key(block.Text.Value) == key;

    private static Candidate<string> Agree(Candidate<string> first, Candidate<string> second)
    {
        var surer = first.Confidence >= second.Confidence ? first : second;
        return surer with
        {
            Confidence = Math.Min(0.99, surer.Confidence + Agreement),
            Evidence = $"{first.Evidence}, {second.Evidence}",
            Span = first.Span ?? second.Span,
        };
    }
}
