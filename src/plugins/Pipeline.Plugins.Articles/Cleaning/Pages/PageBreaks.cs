using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;
using Pipeline.Plugins.Articles.Splitting;

namespace Pipeline.Plugins.Articles.Cleaning.Pages;

/// <summary>Signs that a new page starts: each gives the blocks that start a page, in order, the first page left out. All are linear.</summary>
internal static class PageBreaks
{
    private const int LongestTitle = 200;
    private const int ShortestTitle = 6;
    private const int LeastLinesOfHead = 3;
    private const int MostLinesOfHead = 100;
    private const int WordsOfSentence = 12;
    private const double PageWords = 60;

    internal static IReadOnlyList<int> FormFeeds(Document document)
    {
        var breaks = new List<int>();
        for (var index = 1; index < document.Blocks.Length; index++)
        {
            var from = document.Blocks[index - 1].Text.Span.End;
            if (document.Text.AsSpan(from, document.Blocks[index].Text.Span.Start - from).Contains('\f'))
                breaks.Add(index);
        }

        return breaks;
    }

    /// <summary>One title that stands again with the next marker; the first time perhaps without one.</summary>
    internal static IReadOnlyList<int> RepeatedTitles(Document document)
    {
        var blocks = document.Blocks;
        var markers = new TitleMarker?[blocks.Length];
        for (var index = 0; index < blocks.Length; index++)
            markers[index] = MayStartPage(blocks[index]) ? TitleMarker.Find(blocks[index].Text.Value) : null;
        var breaks = new List<int>();
        if (Array.TrueForAll(markers, marker => marker is null))
            return breaks;
        var last = new Dictionary<string, (int Number, int Block)>(StringComparer.Ordinal);
        for (var index = 0; index < blocks.Length; index++)
        {
            if (!MayStartPage(blocks[index]))
                continue;
            var marker = markers[index];
            var title = TitleText.Key(marker?.Base ?? blocks[index].Text.Value);
            if (marker is not null && last.TryGetValue(title, out var before) && marker.Number == before.Number + 1)
                breaks.Add(StartOfHead(blocks, before.Block, index, breaks.Count > 0 ? breaks[^1] + 1 : before.Block + 1));
            // A headline without its marker stands for the first page, and never behind one that has it.
            if (marker is not null)
                last[title] = (marker.Number, index);
            else
                last.TryAdd(title, (1, index));
        }

        return breaks;
    }

    /// <summary>Lines that say nothing but <c>Page 2</c>: at the head of each page, or at its foot.</summary>
    internal static IReadOnlyList<int> PageLines(Document document, PageProse prose)
    {
        var lines = new List<(int Number, int Block)>();
        for (var index = 0; index < document.Blocks.Length; index++)
        {
            if (document.Blocks[index].Links.IsEmpty && PageLine.NumberOf(document.Blocks[index].Text.Value) is { } number && (lines.Count == 0 ? number <= 2 : number == lines[^1].Number + 1))
                lines.Add((number, index));
        }

        if (lines.Count == 0)
            return [];
        var isFoot = lines[0].Number == 1 && prose.Between(0, lines[0].Block) >= PageWords;
        return isFoot
            ? [.. lines.Select(line => line.Block + 1).Where(start => start < document.Blocks.Length)]
            : [.. lines.Select(line => line.Block).Where(start => start > 0)];
    }

    /// <summary>All lines before the first story, which stand again word for word: the head of the site with the headline. A menu alone comes again in any footer.</summary>
    internal static IReadOnlyList<int> RepeatedHeads(Document document)
    {
        var blocks = document.Blocks;
        var head = 0;
        while (head < blocks.Length && head < MostLinesOfHead && BlockMeasure.Of(blocks[head]) is not { EndsSentence: true, Words: > WordsOfSentence })
            head++;
        var breaks = new List<int>();
        for (var index = head; head >= LeastLinesOfHead && index + head < blocks.Length; index++)
        {
            if (Enumerable.Range(0, head).All(line => AreSame(blocks[line], blocks[index + line])))
                breaks.Add(index);
        }

        return breaks;
    }

    /// <summary>Goes back from a repeated title over the lines that stood before it the first time too.</summary>
    private static int StartOfHead(ImmutableArray<Block> blocks, int first, int again, int earliest)
    {
        var start = again;
        while (first > 0 && start > earliest && AreSame(blocks[first - 1], blocks[start - 1]))
        {
            first--;
            start--;
        }

        return start;
    }

    /// <summary>A title that leads elsewhere names another page and starts none.</summary>
    private static bool MayStartPage(Block block) =>
        block is { Text.Length: >= ShortestTitle and <= LongestTitle, Kind: not BlockKind.ListItem, Links.IsEmpty: true };

    private static bool AreSame(Block left, Block right) => string.Equals(left.Text.Value, right.Text.Value, StringComparison.Ordinal);
}
