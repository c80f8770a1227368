using System.Globalization;
using System.Text;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning;

/// <summary>What the words of a block say before anybody knows what it is about.</summary>
/// <param name="Words">Number of words; a character of a script without spaces counts half a word.</param>
/// <param name="LinkShare">Share of the text that is link, 0 to 1.</param>
/// <param name="EndsSentence">Whether it ends as a sentence does.</param>
internal readonly record struct BlockMeasure(double Words, double LinkShare, bool EndsSentence)
{
    private const string SentenceEnds = ".!?…。！？؟।";
    private const string Closers = "\"'”’»)]」』）】";

    internal static BlockMeasure Of(Block block)
    {
        var text = block.Text.Value;
        var linked = 0;
        foreach (var link in block.Links)
            linked += link.Length;
        return new BlockMeasure(CountWords(text), text.Length == 0 ? 0 : (double)linked / text.Length, IsSentenceEnd(text));
    }

    internal static double CountWords(ReadOnlySpan<char> text)
    {
        double words = 0;
        var inside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3134F))
            {
                words += 0.5;
                inside = false;
            }
            else if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                words += inside ? 0 : 1;
                inside = true;
            }
            else if (rune.Value is not ('\'' or '’' or '-'))
            {
                inside = false;
            }
        }

        return words;
    }

    internal static bool IsSentenceEnd(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().TrimEnd(Closers);
        return end.Length > 0 && SentenceEnds.Contains(end[^1]);
    }
}
