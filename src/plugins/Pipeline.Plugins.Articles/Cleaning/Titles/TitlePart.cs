using Pipeline.Plugins.Articles.Splitting;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>The part of a plain text's line that is the headline, where a path of links, a kicker or the site's name stands in one line with it.</summary>
/// <param name="Start">Where it starts in the line.</param>
/// <param name="End">Index just behind it.</param>
internal readonly record struct TitlePart(int Start, int End)
{
    private const int LeastRepeated = 8;
    private const int LeastBelow = 14;
    private const double LeastWordsBelow = 3;
    private const int LinesBelow = 7;
    private const double MostKickerWords = 5;
    private const double LeastHeadlineWords = 5;
    private const double LeastTimesKicker = 1.5;
    private const double LeastTimesSite = 2;
    private const string Dash = " - ";

    private static readonly string[] PathBorders = [" » ", " > ", " › ", " / ", " : ", " • ", " · "];

    private static readonly string[] Bars = [" | ", "｜"];

    internal static TitlePart Of(TitleLines lines, int index)
    {
        var text = lines[index].Text;
        // What stands beside a part's marker belongs to it, or to nothing that could be told.
        var part = TitleMarker.Find(text) is null ? Repeated(lines, text) ?? Below(lines, index) ?? BehindKicker(text) ?? WithoutSite(text) : null;
        return part ?? new TitlePart(0, text.Length);
    }

    internal string In(string line) => line[Start..End];

    /// <summary>What the line holds besides.</summary>
    internal string Left(string line) => TitleBorders.Beside(line, Start, End);

    /// <summary>The end of a path of links that is a line of its own elsewhere.</summary>
    private static TitlePart? Repeated(TitleLines lines, string text)
    {
        foreach (var border in PathBorders)
        {
            var last = text.LastIndexOf(border, StringComparison.Ordinal);
            if (last > 0 && TitleText.Key(text[(last + border.Length)..]) is { Length: >= LeastRepeated } key && lines.Has(key))
                return Trimmed(text, last + border.Length, text.Length);
        }

        return null;
    }

    /// <summary>The end of a line that is one of the next lines, and most of this one: a path without borders, or a kicker glued on.</summary>
    private static TitlePart? Below(TitleLines lines, int index)
    {
        var line = lines[index];
        for (var below = index + 1; below <= Math.Min(index + LinesBelow, lines.Count - 1); below++)
        {
            var other = lines[below];
            var start = line.Text.Length - other.Text.Length;
            if (other.Key.Length is var length && length >= LeastBelow && length < line.Key.Length && 2 * length > line.Key.Length && other.Words >= LeastWordsBelow
                && line.Text.EndsWith(other.Text, StringComparison.Ordinal) && line.Text[..start].Any(char.IsLetter))
            {
                return new TitlePart(start, line.Text.Length);
            }
        }

        return null;
    }

    /// <summary>What stands behind a few words and a dash, when it is a good deal longer and starts as a headline does.</summary>
    private static TitlePart? BehindKicker(string text)
    {
        if (Parted(text, Dash) is not var (kicker, headline))
            return null;
        double before = BlockMeasure.CountWords(kicker.In(text)), behind = BlockMeasure.CountWords(headline.In(text));
        return before <= MostKickerWords && behind >= LeastHeadlineWords && behind >= LeastTimesKicker * before && !char.IsLower(text[headline.Start]) && !kicker.In(text).Contains(':', StringComparison.Ordinal) ? headline : null;
    }

    /// <summary>The longer side of an upright line: before it, unless what is behind is far longer.</summary>
    private static TitlePart? WithoutSite(string text)
    {
        foreach (var bar in Bars)
        {
            if (Parted(text, bar) is not var (left, right))
                continue;
            double before = BlockMeasure.CountWords(left.In(text)), behind = BlockMeasure.CountWords(right.In(text));
            return before >= behind ? left : behind >= LeastTimesSite * before ? right : null;
        }

        return null;
    }

    /// <summary>Both sides of a border that the line has once.</summary>
    private static (TitlePart Left, TitlePart Right)? Parted(string text, string border)
    {
        var at = text.IndexOf(border, StringComparison.Ordinal);
        if (at < 0 || text.LastIndexOf(border, StringComparison.Ordinal) != at)
            return null;
        TitlePart left = Trimmed(text, 0, at), right = Trimmed(text, at + border.Length, text.Length);
        return left.Start < left.End && right.Start < right.End ? (left, right) : null;
    }

    private static TitlePart Trimmed(string text, int start, int end)
    {
        start = end - text.AsSpan(start..end).TrimStart().Length;
        return new TitlePart(start, start + text.AsSpan(start..end).TrimEnd().Length);
    }
}
