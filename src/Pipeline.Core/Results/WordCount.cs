using System.Globalization;
using System.Text;

namespace Pipeline.Core.Results;

/// <summary>Counts words: runs of letters and digits; in scripts written without spaces (Han, Kana), every letter.</summary>
public static class WordCount
{
    /// <summary>Number of words in a text.</summary>
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var count = 0;
        var inside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsUnspaced(rune.Value))
            {
                count++;
                inside = false;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                count += inside ? 0 : 1;
                inside = true;
            }
            else if (!IsInsideWord(rune))
            {
                inside = false;
            }
        }

        return count;
    }

    private static bool IsInsideWord(Rune rune) =>
        rune.Value is '\'' or '’' or '-' or '\u00AD'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUnspaced(int code) => code
        is (>= 0x3041 and <= 0x30FA) or (>= 0x30FD and <= 0x30FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3134F);
}
