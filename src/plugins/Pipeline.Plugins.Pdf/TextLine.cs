using System.Collections.Immutable;

namespace Pipeline.Plugins.Pdf;

/// <summary>Words that stand beside each other on a page.</summary>
internal sealed class TextLine
{
    private const double OtherSize = 0.08;
    private const double BulletGap = 4;

    internal TextLine(ImmutableArray<PlacedWord> words, int page, int row, double pageHeight)
    {
        (Words, Page, Row, PageHeight) = (words, page, row, pageHeight);
        Text = string.Join(' ', words.Select(word => word.Text));
        var letters = words.Sum(word => word.Text.Length);
        Size = words.GroupBy(word => Math.Round(word.Size, 1)).MaxBy(group => group.Sum(word => word.Text.Length))!.Key;
        Baseline = words.First(word => Math.Round(word.Size, 1) == Size).Baseline;
        IsBold = words.Sum(word => word.Bold) * 2 > letters;
        IsSlanted = words.Sum(word => word.Slanted) * 2 > letters;
    }

    internal ImmutableArray<PlacedWord> Words { get; }

    /// <summary>Number of the page, from 1.</summary>
    internal int Page { get; }

    /// <summary>Number of the row on its page, from the top.</summary>
    internal int Row { get; }

    internal double PageHeight { get; }

    /// <summary>The words, a space between two.</summary>
    internal string Text { get; }

    /// <summary>Most frequent size of its letters.</summary>
    internal double Size { get; }

    internal double Baseline { get; }

    internal bool IsBold { get; }

    internal bool IsSlanted { get; }

    internal double Left => Words[0].Left;

    internal double Right => Words[^1].Right;

    /// <summary>True when both are set in letters of one size and weight.</summary>
    internal bool IsSetAs(TextLine other) => Math.Abs(Size - other.Size) <= OtherSize * other.Size && IsBold == other.IsBold;

    /// <summary>The line in pieces, cut where a gap is as wide as so many letters are high.</summary>
    internal IEnumerable<TextLine> CutAt(double gap) => Cut(Words, gap, Page, Row, PageHeight);

    internal static IEnumerable<TextLine> Cut(ImmutableArray<PlacedWord> words, double gap, int page, int row, double pageHeight)
    {
        var start = 0;
        for (var index = 1; index <= words.Length; index++)
        {
            if (index < words.Length && words[index].Left - words[index - 1].Right < (index == start + 1 ? GapBehindFirst(words[start], words[index], gap) : Gap(words[index - 1], words[index], gap)))
                continue;
            yield return new TextLine(words[start..index], page, row, pageHeight);
            start = index;
        }
    }

    // The smaller of two neighbours says what is wide: a heading may stand beside a column of text.
    private static double Gap(PlacedWord word, PlacedWord next, double gap) => gap * Math.Min(word.Size, next.Size);

    // A bullet belongs to its text even where the text is set further in than a cell of a table starts.
    private static double GapBehindFirst(PlacedWord word, PlacedWord next, double gap) =>
        word.Text.Length == 1 && Paragraphs.Bullets.Contains(word.Text[0]) ? BulletGap * next.Size : Gap(word, next, gap);

    /// <summary>This line with another behind it.</summary>
    internal TextLine With(IEnumerable<TextLine> behind) => new([.. Words, .. behind.SelectMany(line => line.Words)], Page, Row, PageHeight);
}
