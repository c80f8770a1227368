using System.Buffers;
using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Metadata.Dates;

namespace Pipeline.Plugins.Articles.Sentences;

/// <summary>
/// Cuts text into sentences, in any language that ends them with a sign. Abbreviations, initials, ordinals before months, numbers, spaced
/// ellipses and quotations that a speaker follows do not end one. One pass, no limit on length.
/// </summary>
internal static class SentenceSplitter
{
    private const string Wide = "。！？｡";
    private const int LongestNote = 3;
    private const string Closers = "\"'”’»)]」』）】";
    private const string Openers = "\"'“‘«„([「『（【¿¡—–-";

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…؟।" + Wide);

    /// <summary>The sentences, without white space at their ends, in order; between them stands nothing but white space.</summary>
    internal static IEnumerable<Range> Split(string text)
    {
        var start = 0;
        var from = 0;
        while (from < text.Length)
        {
            var at = text.AsSpan(from).IndexOfAny(Ends);
            if (at < 0)
                break;
            var end = SkipSigns(text, from + at);
            if (IsEnd(text, from + at, end))
            {
                if (Trim(text, start, end) is { } sentence)
                    yield return sentence;
                start = end;
            }

            from = end;
        }

        if (Trim(text, start, text.Length) is { } last)
            yield return last;
    }

    /// <summary>Behind the run of signs that starts at a position, and the quotes and brackets that close with it.</summary>
    private static int SkipSigns(string text, int position)
    {
        while (position < text.Length && Ends.Contains(text[position]))
            position++;
        while (position < text.Length && Closers.Contains(text[position], StringComparison.Ordinal) && !IsOpening(text, position))
            position++;
        // French sets its closing quotes apart: « Bonjour. »
        if (position + 1 < text.Length && char.IsWhiteSpace(text[position]) && text[position + 1] == '»' && (position + 2 == text.Length || !char.IsLetterOrDigit(text[position + 2])))
            position += 2;
        return SkipNotes(text, position);
    }

    /// <summary>Behind the numbers of footnotes: ¹ or [12].</summary>
    private static int SkipNotes(string text, int position)
    {
        while (true)
        {
            while (position < text.Length && text[position] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹'))
                position++;
            var end = position + 1;
            while (end < text.Length && end <= position + LongestNote && char.IsAsciiDigit(text[end]))
                end++;
            if (end == position + 1 || end >= text.Length || text[position] != '[' || text[end] != ']')
                return position;
            position = end + 1;
        }
    }

    // A straight quote behind a space opens; behind a sign it closes, unless a letter follows at once.
    private static bool IsOpening(string text, int position) =>
        text[position] is '"' or '\'' && position + 1 < text.Length && char.IsLetter(text[position + 1]);

    private static bool IsEnd(string text, int sign, int end)
    {
        if (end >= text.Length)
            return true;
        // 「行く。」と言った: what is quoted goes on.
        if (Wide.Contains(text[sign], StringComparison.Ordinal))
            return !(text[end - 1] is '」' or '』' && text[end] is 'と' or 'っ');
        if (!char.IsWhiteSpace(text[end]))
            return false;
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || Openers.Contains(text[next], StringComparison.Ordinal)))
            next++;
        if (next >= text.Length)
            return true;
        if (char.IsLower(text[next]))
            return false;
        return text[sign] switch
        {
            '.' when sign + 1 < end && text[sign + 1] == '.' => sign > 0 && !char.IsWhiteSpace(text[sign - 1]),
            '…' => sign > 0 && !char.IsWhiteSpace(text[sign - 1]),
            '.' => sign + 1 < end || EndsAtStop(text, sign, next),
            _ => true,
        };
    }

    private static bool EndsAtStop(string text, int stop, int next)
    {
        var start = stop;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && !Openers.Contains(text[start - 1], StringComparison.Ordinal))
            start--;
        var word = text[start..stop];
        var following = NextWord(text, next);
        if (word.Length is 1 or 2 && word.All(char.IsDigit))
            return MonthNames.NumberOf(following) == 0;
        var lower = word.ToLowerInvariant();
        if (Abbreviations.Half.Contains(lower))
            return !char.IsDigit(text[next]) && (lower.Contains('.') ? OpensSentence(following) : !IsCapitalisedName(following));
        if (Abbreviations.Open.Contains(lower))
            return false;
        // An initial, or letters with stops between them: U.S., D. C., J. R. R.
        var isInitial = (word.Length == 1 && char.IsLetter(word[0])) || (word.Length > 1 && word.Contains('.') && word.Split('.').All(part => part.Length == 1 && char.IsLetter(part[0])));
        return !isInitial || (OpensSentence(following) && !IsInitial(text, next));
    }

    private static bool IsCapitalisedName(string word) => word.Length > 0 && char.IsUpper(word[0]) && !OpensSentence(word);

    /// <summary>True for a small word with a capital: inside a sentence it would have none.</summary>
    private static bool OpensSentence(string word) => word.Length > 0 && char.IsUpper(word[0]) && FunctionWords.IsAny(word.ToLowerInvariant());

    private static bool IsInitial(string text, int position) => position + 1 < text.Length && char.IsLetter(text[position]) && text[position + 1] == '.';

    private static string NextWord(string text, int position)
    {
        var end = position;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’'))
            end++;
        return text[position..end];
    }

    private static Range? Trim(string text, int start, int end)
    {
        start = end - text.AsSpan(start..end).TrimStart().Length;
        end = start + text.AsSpan(start..end).TrimEnd().Length;
        return end > start ? start..end : null;
    }
}
