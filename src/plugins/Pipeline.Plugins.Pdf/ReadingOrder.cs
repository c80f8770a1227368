namespace Pipeline.Plugins.Pdf;

/// <summary>
/// Lines of a page in the order they are read: from the top; where most lines keep clear of a gutter, the column left of it before the right one, from each line
/// that crosses the gutter (a headline over both columns) to the next.
/// </summary>
internal static class ReadingOrder
{
    // As narrow as gutters are set; spaces of justified text can be as wide, but do not stand below each other.
    private const double NarrowGap = 0.6;
    private const int MostColumns = 6;

    internal static IEnumerable<TextLine> Of(IReadOnlyList<TextLine> lines, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<TextLine> pieces = [.. lines.SelectMany(line => line.CutAt(NarrowGap)).OrderByDescending(line => line.Baseline).ThenBy(line => line.Left)];
        return Joined(Order(pieces, MostColumns));
    }

    /// <summary>Pieces of one line that still stand behind each other are that line again.</summary>
    private static IEnumerable<TextLine> Joined(List<TextLine> pieces)
    {
        for (var start = 0; start < pieces.Count;)
        {
            var end = start + 1;
            while (end < pieces.Count && IsBehind(pieces[end - 1], pieces[end]))
                end++;
            yield return end == start + 1 ? pieces[start] : pieces[start].With(pieces[(start + 1)..end]);
            start = end;
        }
    }

    private static bool IsBehind(TextLine line, TextLine next) =>
        next.Left >= line.Right && next.Left - line.Right < PageLines.WideGap * Math.Min(line.Size, next.Size) && next.Row == line.Row;

    private static List<TextLine> Order(List<TextLine> lines, int columns)
    {
        if (columns <= 1 || Gutter.Between(lines) is not { } gutter)
            return lines;
        List<TextLine> ordered = [], left = [], right = [];
        foreach (var line in lines)
        {
            if (line.Right <= gutter)
                left.Add(line);
            else if (line.Left >= gutter)
                right.Add(line);
            else
                Flush(line);
        }

        Flush(null);
        return ordered;

        void Flush(TextLine? crossing)
        {
            ordered.AddRange(Order(left, columns - 1));
            ordered.AddRange(Order(right, columns - 1));
            if (crossing is not null)
                ordered.Add(crossing);
            left = [];
            right = [];
        }
    }
}
