using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Html;

/// <summary>Finds the story in the blocks of a page: what stands outside goes first, then the best container is chosen, then each block in it.</summary>
internal static class HtmlCleaner
{
    private const double BreakEven = 8;
    private const double LongestPlea = 80;
    private const double ShortResult = 120;

    internal static Document Clean(Document document, CancellationToken cancellationToken)
    {
        var measures = document.Blocks.Select(BlockMeasure.Of).ToArray();
        var map = new ElementMap(document, measures, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var judged = Judge(document, measures, map, map.Outside);
        // A short result on a page with much more prose: the names of the elements misled, so they are not listened to.
        if (BodyWords(judged) is var words && words < ShortResult)
        {
            var looser = Judge(document, measures, map, _ => null);
            if (BodyWords(looser) > 3 * words)
                judged = looser;
        }

        return document with { Blocks = judged };
    }

    private static double BodyWords(ImmutableArray<Block> blocks) =>
        blocks.Where(block => block.Role == BlockRole.Body).Sum(block => BlockMeasure.CountWords(block.Text.Value));

    private static ImmutableArray<Block> Judge(Document document, BlockMeasure[] measures, ElementMap map, Func<int, string?> outside)
    {
        var values = document.Blocks.Select((block, index) => outside(block.Element) is null ? Value(block, measures[index]) : 0).ToArray();
        var container = BestContainer(document, map.SumUp(document.Blocks, index => values[index]));
        var inside = map.Inside(container);
        var judged = document.Blocks.Select((block, index) => First(block, measures[index], map, outside, inside)).ToArray();
        TrimStart(judged, measures);
        TrimEnd(judged, measures);
        DropLoneHeadings(judged);
        return [.. judged];
    }

    private static double Value(Block block, BlockMeasure measure)
    {
        if (block.Kind == BlockKind.Caption || BoilerplatePhrases.Match(block.Text.Value))
            return 0;
        if (measure.LinkShare > 0.5)
            return -Math.Min(measure.Words, 20);
        if (block.Kind is BlockKind.Heading or BlockKind.TableRow)
            return 0;
        var words = Math.Min(measure.Words, LongestPlea) * (1 - measure.LinkShare);
        return words - BreakEven + (measure.EndsSentence ? 4 : -4);
    }

    /// <summary>The element with the best sum, and of equals the innermost.</summary>
    private static int BestContainer(Document document, double[] sums)
    {
        var best = 0;
        for (var index = 1; index < sums.Length; index++)
        {
            if (sums[index] >= sums[best])
                best = index;
        }

        // One lone paragraph can outweigh its siblings only by a hair; then the story is what holds them all.
        while (document.Elements[best].Name is "p" or "li" or "ul" or "ol" or "blockquote" or "td" or "tr" && document.Elements[best].Parent > 0)
            best = document.Elements[best].Parent;
        return best;
    }

    private static Block First(Block block, BlockMeasure measure, ElementMap map, Func<int, string?> outside, bool[] inside)
    {
        if (block.Element < 0 || !inside[block.Element])
            return block.As(BlockRole.Boilerplate, 0.8, "outside the story's container");
        if (outside(block.Element) is { } reason)
            return block.As(BlockRole.Boilerplate, 0.8, reason);
        if (block.Kind == BlockKind.Caption || map.IsCaption(block.Element))
            return CaptionCredit.TryTake(block) ?? block.As(BlockRole.Caption, 0.9, "caption element");
        if (BoilerplatePhrases.Match(block.Text.Value))
            return block.As(BlockRole.Boilerplate, 0.8, "phrase of the site");
        if (measure is { EndsSentence: false, Words: < 25 } && map.IsByline(block.Element))
            return block.As(BlockRole.Byline, 0.8, "element for author or time");
        return InStory(block, measure);
    }

    private static Block InStory(Block block, BlockMeasure measure) => block.Kind switch
    {
        BlockKind.Heading when block.Level == 1 => block.As(BlockRole.Boilerplate, 0.6, "page heading"),
        BlockKind.Heading => block.As(measure.LinkShare < 0.8 ? BlockRole.Body : BlockRole.Boilerplate, 0.7, "heading in the story"),
        BlockKind.ListItem when measure.LinkShare > 0.6 || measure is { Words: < 3, EndsSentence: false } => block.As(BlockRole.Boilerplate, 0.7, "list of links"),
        BlockKind.Paragraph when measure.LinkShare > 0.7 && !(measure.EndsSentence && measure.Words > 15) => block.As(BlockRole.Boilerplate, 0.7, "mostly link"),
        BlockKind.Paragraph when measure is { Words: < 4, EndsSentence: false } => block.As(BlockRole.Boilerplate, 0.6, "too short for a sentence"),
        _ => block.As(BlockRole.Body, measure.EndsSentence ? 0.9 : 0.7, "text in the story's container"),
    };

    /// <summary>Short lines before the first sentence say who wrote it and when.</summary>
    private static void TrimStart(Block[] blocks, BlockMeasure[] measures)
    {
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index].Role != BlockRole.Body)
                continue;
            if (measures[index].EndsSentence || measures[index].Words > 20)
                return;
            if (blocks[index].Kind == BlockKind.Paragraph)
                blocks[index] = blocks[index].As(BlockRole.Byline, 0.6, "short line before the first sentence");
        }
    }

    /// <summary>Behind a heading such as "Related stories" near the end nothing belongs to the story.</summary>
    private static void TrimEnd(Block[] blocks, BlockMeasure[] measures)
    {
        double total = 0, seen = 0;
        for (var index = 0; index < blocks.Length; index++)
            total += blocks[index].Role == BlockRole.Body ? measures[index].Words : 0;
        var ended = false;
        for (var index = 0; index < blocks.Length; index++)
        {
            ended |= seen > 0.6 * total && measures[index].Words < 8 && BoilerplatePhrases.EndsStory(blocks[index].Text.Value);
            seen += blocks[index].Role == BlockRole.Body ? measures[index].Words : 0;
            if (ended && blocks[index].Role is BlockRole.Body or BlockRole.Caption)
                blocks[index] = blocks[index].As(BlockRole.Boilerplate, 0.7, "behind the end of the story");
        }
    }

    /// <summary>A heading belongs to the story only while something of the story follows it before the next heading of its rank.</summary>
    private static void DropLoneHeadings(Block[] blocks)
    {
        var hasText = false;
        for (var index = blocks.Length - 1; index >= 0; index--)
        {
            if (blocks[index].Role != BlockRole.Body)
                continue;
            if (blocks[index].Kind != BlockKind.Heading)
                hasText = true;
            else if (!hasText)
                blocks[index] = blocks[index].As(BlockRole.Boilerplate, 0.7, "heading without text");
        }
    }
}
