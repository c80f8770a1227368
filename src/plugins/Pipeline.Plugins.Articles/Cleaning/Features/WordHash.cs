namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Words as numbers (FNV-1a), so that looking at every word of a page makes no strings. Equal on every machine.</summary>
internal static class WordHash
{
    internal const uint Start = 2166136261;

    private const uint Prime = 16777619;
    private const int LongestLine = 11;

    internal static uint Add(uint hash, char character) => (hash ^ char.ToLowerInvariant(character)) * Prime;

    internal static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var character in word)
            hash = Add(hash, character);
        return hash;
    }

    /// <summary>A word as it is written: capitals count.</summary>
    internal static uint OfExactly(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var character in word)
            hash = (hash ^ character) * Prime;
        return hash;
    }

    /// <summary>The words of a text; a character of a script without spaces is a word of its own.</summary>
    internal static void AddAll(ReadOnlySpan<char> text, HashSet<uint> words)
    {
        var hash = Start;
        foreach (var character in text)
        {
            if (TextTraits.IsUnspaced(character))
                words.Add(Add(Start, character));
            else if (char.IsLetterOrDigit(character))
                hash = Add(hash, character);
            if (hash != Start && (TextTraits.IsUnspaced(character) || !char.IsLetterOrDigit(character)))
            {
                words.Add(hash);
                hash = Start;
            }
        }

        if (hash != Start)
            words.Add(hash);
    }

    /// <summary>Two words that stand side by side; another number than that of any word, as far as chance allows.</summary>
    internal static uint Pair(uint left, uint right) => (left * 31) ^ (right + 0x9E3779B9);

    /// <summary>A short line as a whole; <c>null</c> for a longer one, which no two sites have in common.</summary>
    internal static uint? Line(List<uint> words)
    {
        if (words.Count is 0 or > LongestLine)
            return null;
        var hash = Start;
        foreach (var word in words)
            hash = Pair(hash, word);
        return hash;
    }
}
