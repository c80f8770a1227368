using System.Text;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Sentences;

/// <summary>Cuts text into words: runs of letters and digits with inner apostrophes; in scripts without spaces, pairs of neighbouring characters.</summary>
internal static class Words
{
    /// <summary>Start and length of each word, in order.</summary>
    internal static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var start = -1;
        for (var index = 0; index < text.Length;)
        {
            // Most characters of most texts; the slow way below gives the same for them.
            if (char.IsAscii(text[index]))
            {
                var isPart = char.IsAsciiLetterOrDigit(text[index]) || (start >= 0 && IsInnerApostrophe(text, index));
                if (isPart && start < 0)
                    start = index;
                else if (!isPart && start >= 0)
                {
                    yield return (start, index - start);
                    start = -1;
                }

                index++;
                continue;
            }

            var isRune = Rune.TryGetRuneAt(text, index, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            var isUnspaced = isRune && Scripts.IsUnspaced(rune);
            if (isRune && !isUnspaced && (IsWordPart(rune) || (start >= 0 && IsInnerApostrophe(text, index))))
            {
                start = start < 0 ? index : start;
            }
            else
            {
                if (start >= 0)
                    yield return (start, index - start);
                start = -1;
                // Pairs overlap, so that every word of two characters is among them whatever stands before it.
                if (isUnspaced && Rune.TryGetRuneAt(text, index, out _) && index + length < text.Length && Rune.TryGetRuneAt(text, index + length, out var next) && Scripts.IsUnspaced(next))
                    yield return (index, length + next.Utf16SequenceLength);
            }

            index += length;
        }

        if (start >= 0)
            yield return (start, text.Length - start);
    }

    /// <summary>The words themselves.</summary>
    internal static IEnumerable<string> In(string text) => Of(text).Select(word => text.Substring(word.Start, word.Length));

    private static bool IsWordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsInnerApostrophe(string text, int index) =>
        text[index] is '\'' or '’' && index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]);
}
