using System.Globalization;
using System.Text;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Sentences;

/// <summary>Cuts text into words: runs of letters and digits with inner apostrophes; in scripts without spaces, pairs of neighbouring characters.</summary>
/// <remarks>Counts itself off with one method and two fields: every text is cut, and the first one of a process waits for the compiler.</remarks>
internal struct WordCursor(string text)
{
    /// <summary>Where the word starts.</summary>
    internal int Start;

    /// <summary>Where it ends.</summary>
    internal int End;

    private int _next;

    internal static WordPlace[] All(string text)
    {
        var places = new List<WordPlace>();
        var words = new WordCursor(text);
        while (words.Next())
            places.Add(new WordPlace(words.Start, words.End - words.Start));
        return [.. places];
    }

    /// <summary>Goes on to the next word; <c>false</c> behind the last.</summary>
    internal bool Next()
    {
        var start = -1;
        while (_next < text.Length)
        {
            var index = _next;
            // Most characters of most texts; the slow way below gives the same for them.
            if (char.IsAscii(text[index]))
            {
                _next = index + 1;
                if (char.IsAsciiLetterOrDigit(text[index]) || (start >= 0 && text[index] == '\'' && IsInnerApostrophe(index)))
                    start = start < 0 ? index : start;
                else if (start >= 0)
                    return Give(start, index);
                continue;
            }

            var isRune = Rune.TryGetRuneAt(text, index, out var rune);
            var isUnspaced = isRune && Scripts.IsUnspaced(rune);
            if (isRune && !isUnspaced && (IsWordPart(rune) || (start >= 0 && text[index] == '’' && IsInnerApostrophe(index))))
            {
                start = start < 0 ? index : start;
            }
            else if (start >= 0)
            {
                return Give(start, index);
            }

            _next = index + (isRune ? rune.Utf16SequenceLength : 1);
            // Pairs overlap, so that every word of two characters is among them whatever stands before it.
            if (isUnspaced && _next < text.Length && Rune.TryGetRuneAt(text, _next, out var second) && Scripts.IsUnspaced(second))
                return Give(index, _next + second.Utf16SequenceLength);
        }

        return start >= 0 && Give(start, text.Length);
    }

    private bool Give(int start, int end)
    {
        (Start, End) = (start, end);
        return true;
    }

    private static bool IsWordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly bool IsInnerApostrophe(int index) =>
        index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]);
}
