using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pipeline.Core.Results;

namespace Pipeline.Core.Series.Assembly;

/// <summary>Where one part ends and the next begins: what the page repeats, and what the page break cut.</summary>
internal static class Seam
{
    private const int LooksAt = 5;
    private const int LeastOfCut = 20;

    private const string Ends = ".!?…。！？｡:：;；\"”»«’')）]】」』›*";

    /// <summary>
    /// How many blocks at the head of a part are the page's, not the part's: its title, the head that the part before has too, and, when that
    /// part is its neighbour, what already stood at that part's end. Exact matches only, and never the whole part.
    /// </summary>
    internal static int Repeated(ImmutableArray<ArticleBlock> before, ImmutableArray<ArticleBlock> part, string title, bool areNeighbours)
    {
        var most = Math.Min(LooksAt, part.Length - 1);
        var head = 0;
        while (head < most && (part[head].Text == title || (head < before.Length && part[head].Text == before[head].Text)))
            head++;
        for (var length = Math.Min(most - head, before.Length); areNeighbours && length > 0; length--)
        {
            if (Enumerable.Range(0, length).All(at => part[head + at].Text == before[before.Length - length + at].Text))
                return head + length;
        }

        return head;
    }

    /// <summary>True when a page break cut one paragraph into these two.</summary>
    internal static bool IsCut(SeriesBlock last, ArticleBlock next)
    {
        if (last.Kind != Paragraph || next.Kind != Paragraph || last.Text.Length == 0 || next.Text.Length == 0)
            return false;
        if (Ends.Contains(last.Text[^1], StringComparison.Ordinal) || (last.Text.Length < LeastOfCut && !IsUnspaced(LastRune(last.Text))))
            return false;
        var start = FirstLetter(next.Text);
        // A new paragraph starts with a capital; in scripts without capitals only the missing full stop can tell.
        return Rune.IsLower(start) || Rune.GetUnicodeCategory(start) == UnicodeCategory.OtherLetter || last.Text[^1] is ',' or '，' or '、' or '-' or '–' or '—';
    }

    internal static string Join(string last, string next) =>
        last[^1] == '-' || IsUnspaced(LastRune(last)) || IsUnspaced(FirstLetter(next)) ? last + next : $"{last} {next}";

    private const string Paragraph = "paragraph";

    private static Rune FirstLetter(string text) => text.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);

    private static Rune LastRune(string text) => Rune.DecodeLastFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : Rune.ReplacementChar;

    private static bool IsUnspaced(Rune rune) => rune.Value is (>= 0x3000 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF65) or (>= 0x20000 and <= 0x3134F);
}
