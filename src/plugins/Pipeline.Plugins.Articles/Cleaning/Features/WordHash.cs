using System.Globalization;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Words as numbers (FNV-1a), so that looking at every word of a page makes no strings. Equal on every machine.</summary>
internal static class WordHash
{
    internal const uint Start = 2166136261;

    internal static uint Add(uint hash, char character) => (hash ^ char.ToLowerInvariant(character)) * 16777619;

    internal static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var character in word)
            hash = Add(hash, character);
        return hash;
    }

    /// <summary>The words of a text; a character of a script without spaces is a word of its own.</summary>
    internal static void AddAll(ReadOnlySpan<char> text, HashSet<uint> words)
    {
        var hash = Start;
        foreach (var character in text)
        {
            var isUnspaced = TextTraits.IsUnspaced(character);
            if (!isUnspaced && char.IsLetterOrDigit(character))
            {
                hash = Add(hash, character);
                continue;
            }

            if (hash != Start && !IsInside(character))
            {
                words.Add(hash);
                hash = Start;
            }

            if (isUnspaced)
                words.Add(Add(Start, character));
        }

        if (hash != Start)
            words.Add(hash);
    }

    /// <summary>True for what may stand inside a word and counts for nothing there: apostrophes, hyphens, combining marks.</summary>
    internal static bool IsInside(char character) =>
        character is '\'' or '’' or '-' || (character > '\u02FF' && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
