using System.Globalization;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Sentences;

/// <summary>Cuts text into words: runs of letters and digits with inner apostrophes; in scripts without spaces, pairs of neighbouring characters.</summary>
/// <remarks>Counts itself off with one method and two fields: every text is cut, and the first one of a process waits for the compiler.</remarks>
internal struct WordCursor(string text)
{
    private const int UsualWords = 64;

    /// <summary>Where the word starts.</summary>
    internal int Start;

    /// <summary>Where it ends.</summary>
    internal int End;

    private int _next;

    internal static WordPlace[] All(string text)
    {
        // Any sentence of usual length is read without a list that grows.
        Span<WordPlace> first = stackalloc WordPlace[UsualWords];
        var count = 0;
        List<WordPlace>? more = null;
        var words = new WordCursor(text);
        while (words.Next())
        {
            var place = new WordPlace(words.Start, words.End - words.Start);
            if (count < first.Length)
                first[count++] = place;
            else
                (more ??= []).Add(place);
        }

        return [.. first[..count], .. more ?? []];
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

            var isUnspaced = Scripts.IsUnspaced(text, index);
            if (!isUnspaced && (IsWordPart(index) || (start >= 0 && text[index] == '’' && IsInnerApostrophe(index))))
            {
                start = start < 0 ? index : start;
            }
            else if (start >= 0)
            {
                return Give(start, index);
            }

            _next = After(index);
            // Pairs overlap, so that every word of two characters is among them whatever stands before it.
            if (isUnspaced && _next < text.Length && Scripts.IsUnspaced(text, _next))
                return Give(index, After(_next));
        }

        return start >= 0 && Give(start, text.Length);
    }

    private bool Give(int start, int end)
    {
        (Start, End) = (start, end);
        return true;
    }

    private readonly int After(int index) => index + (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1);

    private readonly bool IsWordPart(int index) =>
        char.IsLetterOrDigit(text, index) || char.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly bool IsInnerApostrophe(int index) =>
        index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]);
}
