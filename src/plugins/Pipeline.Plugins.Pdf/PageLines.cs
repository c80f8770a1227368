using UglyToad.PdfPig.Content;

namespace Pipeline.Plugins.Pdf;

/// <summary>The words of a page as lines, cut where a gap is as wide as between columns.</summary>
internal static class PageLines
{
    // Wider than any space of justified text, narrower than the space between columns.
    private const double ColumnGap = 1.4;
    private const double SameBaseline = 0.35;

    internal static IReadOnlyList<TextLine> Of(Page page)
    {
        var words = page.GetWords()
            .Where(word => word.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(word.Text))
            .OrderByDescending(Baseline)
            .ToArray();
        var lines = new List<TextLine>();
        for (var start = 0; start < words.Length;)
        {
            var end = start + 1;
            while (end < words.Length && Baseline(words[start]) - Baseline(words[end]) < SameBaseline * Math.Max(Size(words[start]), 1))
                end++;
            lines.AddRange(Cut(page, [.. words[start..end].OrderBy(word => word.BoundingBox.Left)]));
            start = end;
        }

        return lines;
    }

    private static IEnumerable<TextLine> Cut(Page page, Word[] row)
    {
        var start = 0;
        for (var index = 1; index <= row.Length; index++)
        {
            if (index < row.Length && row[index].BoundingBox.Left - row[index - 1].BoundingBox.Right < ColumnGap * Math.Max(Size(row[index]), 1))
                continue;
            yield return Line(page, row[start..index]);
            start = index;
        }
    }

    private static TextLine Line(Page page, Word[] words)
    {
        var letters = words.SelectMany(word => word.Letters).ToArray();
        var size = letters.GroupBy(letter => Math.Round(letter.PointSize, 1)).MaxBy(group => group.Count())!.Key;
        var bold = letters.Count(letter => letter.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true);
        return new TextLine(
            string.Join(' ', words.Select(word => word.Text)),
            page.Number,
            words[0].BoundingBox.Left,
            words[^1].BoundingBox.Right,
            Baseline(words[0]),
            size,
            bold * 2 > letters.Length,
            page.Height);
    }

    private static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double Size(Word word) => word.Letters[0].PointSize;
}
