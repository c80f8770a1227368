namespace Pipeline.Plugins.Articles.Languages;

/// <summary>The runs of one, two and three letters of a text, words apart by one space; lower case. What is no letter parts words.</summary>
internal static class LetterGrams
{
    internal const int Longest = 3;
    private const int Bits = 16;

    /// <summary>Each run as a number: its characters, 16 bits each, the last one lowest.</summary>
    internal static IEnumerable<ulong> Of(string text)
    {
        ulong window = ' ';
        var length = 1;
        foreach (var character in text)
        {
            var letter = char.IsLetter(character) || char.IsSurrogate(character) || IsMark(character) ? char.ToLowerInvariant(character) : ' ';
            if (letter == ' ' && (window & 0xFFFF) == ' ')
                continue;
            window = ((window << Bits) | letter) & 0xFFFF_FFFF_FFFF;
            length = Math.Min(length + 1, Longest);
            if (letter != ' ')
                yield return letter;
            if (length > 1)
                yield return window & 0xFFFF_FFFF;
            if (length > 2)
                yield return window;
        }
    }

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
