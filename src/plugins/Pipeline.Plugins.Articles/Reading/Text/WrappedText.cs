using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Reading.Text;

/// <summary>Text that was wrapped by hand: most lines of its paragraphs run up to one width, and blank lines part the paragraphs.</summary>
internal static class WrappedText
{
    private const int Narrowest = 50;
    private const int Widest = 100;

    internal static bool IsWrapped(string text, IReadOnlyList<SourceSpan> lines)
    {
        // Only lines that are followed at once by another one can show a width.
        int followed = 0, full = 0, longer = 0, broken = 0;
        for (var index = 0; index + 1 < lines.Count; index++)
        {
            longer += lines[index].Length > Widest ? 1 : 0;
            if (HasBlankBetween(text, lines[index], lines[index + 1]))
                continue;
            followed++;
            full += lines[index].Length is >= Narrowest and <= Widest ? 1 : 0;
            broken += EndsOpen(text, lines[index]) ? 1 : 0;
        }

        return followed >= 6 && longer * 20 < lines.Count && full * 3 >= followed * 2 && broken * 2 >= followed;
    }

    internal static IEnumerable<SourcedText> Join(string text, IReadOnlyList<SourceSpan> lines)
    {
        var paragraph = new SourcedTextBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            if (index > 0 && HasBlankBetween(text, lines[index - 1], lines[index]))
                yield return paragraph.Build();
            else if (index > 0)
                paragraph.Append(" ", new SourceSpan(lines[index - 1].End, lines[index].Start - lines[index - 1].End));
            paragraph.Append(text.AsSpan(lines[index].Start, lines[index].Length), lines[index]);
        }

        if (paragraph.Length > 0)
            yield return paragraph.Build();
    }

    private static bool HasBlankBetween(string text, SourceSpan line, SourceSpan next)
    {
        var between = text.AsSpan(line.End, next.Start - line.End);
        return between.Count('\n') > 1 || between.Contains('\f') || (between.Count('\n') == 0 && between.Count('\r') > 1);
    }

    private static bool EndsOpen(string text, SourceSpan line) => char.IsLetterOrDigit(text[line.End - 1]) || text[line.End - 1] is ',' or '-';
}
