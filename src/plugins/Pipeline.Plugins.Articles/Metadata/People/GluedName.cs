using Pipeline.Plugins.Articles.Metadata.Dates;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Finds where a page glued something to a name: <c>A. NameStaff Writer</c>, <c>A. NameJanuary 14</c>, <c>A. NameA. writes about</c>, <c>A. Name@account</c>.</summary>
internal static class GluedName
{
    private const int Longest = 80;

    // McNeil, MacArthur, LaRue, DiMaggio, FitzGerald: no part of a name that goes on with a capital is longer.
    private const int LongestPrefix = 4;

    /// <summary>Where the name ends, or <c>null</c> when nothing is glued to it.</summary>
    internal static int? End(string text)
    {
        var length = Math.Min(text.Length, Longest);
        var first = text.AsSpan(0, length).IndexOf(' ');
        var start = 0;
        for (var index = 1; index < length; index++)
        {
            if (!char.IsLetter(text[index - 1]))
                start = index;
            else if (text[index] == '@' && first >= 0 && index > first)
                return IsAddress(text, index) ? text.LastIndexOf(' ', index) : index;
            // The first word of a name may be an account's: the names behind it decide.
            if (first < 0 || index < first || !char.IsUpper(text[index]) || !char.IsLower(text[index - 1]))
                continue;
            var word = WordAt(text, index);
            var isKnown = NameWords.IsEnd(word) || NameWords.Organisations.Contains(word) || NameWords.Articles.Contains(word) || IsDate(text, index, word) || text.AsSpan(0, first).SequenceEqual(word);
            if (isKnown || index - start > LongestPrefix)
                return index;
        }

        return null;
    }

    /// <summary>True for the sign of a mail address; an account has no stop behind it.</summary>
    private static bool IsAddress(string text, int sign)
    {
        var behind = text.AsSpan(sign);
        return (behind.IndexOf(' ') is var end and >= 0 ? behind[..end] : behind).Contains('.');
    }

    private static bool IsDate(string text, int index, string word) =>
        MonthNames.NumberOf(word) > 0 && text.AsSpan(index + word.Length).TrimStart(" .") is [>= '0' and <= '9', ..];

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[start..end];
    }
}
