using System.Collections.Immutable;

namespace Pipeline.Plugins.Pdf;

/// <summary>Words that stand beside each other on a page.</summary>
internal sealed class TextLine
{
    internal TextLine(ImmutableArray<PlacedWord> words, int page, double pageHeight)
    {
        (Words, Page, PageHeight) = (words, page, pageHeight);
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

    /// <summary>The line in pieces, cut where a gap is as wide as so many letters are high.</summary>
    internal IEnumerable<TextLine> CutAt(double gap) => Cut(Words, gap, Page, PageHeight);

    internal static IEnumerable<TextLine> Cut(ImmutableArray<PlacedWord> row, double gap, int page, double pageHeight)
    {
        var start = 0;
        for (var index = 1; index <= row.Length; index++)
        {
            // The smaller of two neighbours says what is wide: a heading may stand beside a column of text.
            if (index < row.Length && row[index].Left - row[index - 1].Right < gap * Math.Min(row[index].Size, row[index - 1].Size))
                continue;
            yield return new TextLine(row[start..index], page, pageHeight);
            start = index;
        }
    }

    /// <summary>This line with another behind it.</summary>
    internal TextLine With(IEnumerable<TextLine> behind) => new([.. Words, .. behind.SelectMany(line => line.Words)], Page, PageHeight);
}
