using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Dates;
using Pipeline.Plugins.Articles.Metadata.People;

namespace Pipeline.Plugins.Articles.Metadata.Edges;

/// <summary>Where the story's head and tail stand among the blocks, and the lines of them.</summary>
internal sealed class ArticleEdges
{
    private const int LinesBeforeTitle = 6;
    private const int LinesBehindTitle = 60;
    private const int LinesBeforeBody = 25;
    private const int LinesInside = 8;
    private const int LinesBelow = 10;
    private const int TitleWithin = 30;
    private const int LongestLine = 300;
    private const int LongestBodyLine = 160;
    private const int LongestName = 40;
    private const int MostNames = 12;

    private ArticleEdges(int title, int firstBody, int lastBody, IReadOnlyList<EdgeLine> lines)
    {
        Title = title;
        FirstBody = firstBody;
        LastBody = lastBody;
        Lines = lines;
    }

    /// <summary>Index of the block with the title, or of where one would stand.</summary>
    internal int Title { get; }

    /// <summary>Index of the first block of the body; the number of blocks when there is none.</summary>
    internal int FirstBody { get; }

    /// <summary>Index of the last block of the body; −1 when there is none.</summary>
    internal int LastBody { get; }

    /// <summary>The lines, in reading order.</summary>
    internal IReadOnlyList<EdgeLine> Lines { get; }

    internal static ArticleEdges Of(Document document, DateOrder order)
    {
        var blocks = document.Blocks;
        var first = 0;
        while (first < blocks.Length && (blocks[first].Role != BlockRole.Body || blocks[first].Kind == BlockKind.Heading))
            first++;
        var last = blocks.Length - 1;
        while (last >= 0 && blocks[last].Role != BlockRole.Body)
            last--;
        var title = TitleIndex(document, first);
        var lines = new List<EdgeLine>();
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index].Text.Length <= LongestLine && IsEdge(blocks[index], index, title, first, last))
                lines.Add(new EdgeLine(index, blocks[index], index - title, index > first + LinesInside && index >= last - 1, BylineReader.Read(blocks[index].Text.Value, order)));
        }

        return new ArticleEdges(title, first, last, CarryLabels(lines));
    }

    private static int TitleIndex(Document document, int firstBody)
    {
        var index = Math.Min(firstBody, document.Blocks.Length - 1);
        while (index >= 0 && document.Blocks[index].Role != BlockRole.Title)
            index--;
        if (index >= 0)
            return index;
        // A run that seems to be the story may start before its headline.
        var within = Math.Min(firstBody + TitleWithin, document.Blocks.Length);
        for (index = firstBody + 1; index < within; index++)
        {
            if (document.Blocks[index].Role == BlockRole.Title)
                return index;
        }

        return Math.Max(0, firstBody - LinesBeforeTitle);
    }

    private static bool IsEdge(Block block, int index, int title, int first, int last)
    {
        var isHead = (index >= title - LinesBeforeTitle && index <= title + LinesBehindTitle && index < first) || (index >= first - LinesBeforeBody && index <= Math.Max(first, title) + LinesInside);
        var isTail = last >= 0 && index >= last - 1 && index <= last + LinesBelow;
        return (isHead || isTail) && block.Role switch
        {
            BlockRole.Title => false,
            BlockRole.Caption => block.Text.Length <= LongestName,
            BlockRole.Body => block.Text.Length <= LongestBodyLine,
            _ => true,
        };
    }

    /// <summary>A line that is a label alone speaks for the next one.</summary>
    private static List<EdgeLine> CarryLabels(List<EdgeLine> lines)
    {
        for (var index = 0; index + 1 < lines.Count; index++)
        {
            if (lines[index].Pieces is not [.., { Text.Length: 0 } label] || lines[index + 1].Pieces is not [{ Role: BylineRole.Unlabelled } value, ..])
                continue;
            lines[index + 1] = lines[index + 1] with { Pieces = [value with { Role = label.Role }, .. lines[index + 1].Pieces.Skip(1)] };
            if (label.Role == BylineRole.Author)
                CarryOn(lines, index + 2);
        }

        return lines;
    }

    /// <summary>A label alone speaks for a list below it, a person a line.</summary>
    private static void CarryOn(List<EdgeLine> lines, int from)
    {
        for (var index = from; index < lines.Count && index < from + MostNames; index++)
        {
            if (lines[index].IsBelow || lines[index].Index > lines[index - 1].Index + 1)
                break;
            if (lines[index].Pieces is [])
                continue;
            if (lines[index].Pieces is not [{ Role: BylineRole.Unlabelled, Time: null } person] || person.Text.Length > LongestBodyLine || NameReader.Read(person.Text) is not [{ Start: 0 } name] || !NameKind.LooksLikePerson(name.Name) || !PersonMention.IsBareBehind(person.Text.AsSpan(name.Length)))
                break;
            lines[index] = lines[index] with { Pieces = [person with { Role = BylineRole.Author }] };
        }
    }
}
