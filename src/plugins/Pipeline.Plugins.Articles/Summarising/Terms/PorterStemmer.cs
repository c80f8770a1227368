namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>Takes the endings off English words (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the amendment that y becomes i behind a consonant only).</summary>
internal static class PorterStemmer
{
    private static readonly (string Ending, string By)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"),
        ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
        ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"), ("fulli", "ful"),
    ];

    private static readonly (string Ending, string By)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    /// <summary>The stem of a lower-case word.</summary>
    internal static string Stem(string word)
    {
        if (word.Length <= 2)
            return word;
        word = Plural(word);
        word = Participle(word);
        if (word.EndsWith('y') && word.Length > 2 && !IsVowel(word, word.Length - 2))
            word = word[..^1] + "i";
        word = Replace(word, Second);
        word = Replace(word, Third);
        word = Strip(word);
        return Tidy(word);
    }

    private static string Plural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith("ies", StringComparison.Ordinal) ? (word.Length == 4 ? word[..^1] : word[..^2])
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static string Participle(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal))
            return word.Length == 4 ? word[..^1] : word[..^2];
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var ending = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (ending == 0 || !HasVowel(word.AsSpan(0, word.Length - ending)))
            return word;
        var stem = word[..^ending];
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
            return stem + "e";
        if (EndsDouble(stem) && stem[^1] is not ('l' or 's' or 'z'))
            return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string Ending, string By)[] rules)
    {
        foreach (var (ending, by) in rules)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            // "logi" counts its l as part of the stem.
            var stem = word.AsSpan(0, word.Length - (ending == "logi" ? 3 : ending.Length));
            return Measure(stem) > 0 ? string.Concat(word.AsSpan(0, word.Length - ending.Length), by) : word;
        }

        return word;
    }

    private static string Strip(string word)
    {
        var longest = "";
        foreach (var ending in Fourth)
        {
            if (ending.Length > longest.Length && word.EndsWith(ending, StringComparison.Ordinal))
                longest = ending;
        }

        if (longest.Length == 0)
            return word;
        var stem = word[..^longest.Length];
        return Measure(stem) > 1 && (longest != "ion" || stem.EndsWith('s') || stem.EndsWith('t')) ? stem : word;
    }

    private static string Tidy(string word)
    {
        if (word.EndsWith('e'))
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsShort(stem)))
                word = stem;
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word.AsSpan(0, word.Length - 1)) > 1 ? word[..^1] : word;
    }

    /// <summary>How often a consonant follows a vowel.</summary>
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var measure = 0;
        var wasVowel = false;
        for (var index = 0; index < stem.Length; index++)
        {
            var isVowel = IsVowel(stem, index, wasVowel);
            measure += wasVowel && !isVowel ? 1 : 0;
            wasVowel = isVowel;
        }

        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var index = 0; index < stem.Length; index++)
        {
            if (IsVowel(stem, index))
                return true;
        }

        return false;
    }

    private static bool EndsDouble(string stem) => stem.Length > 1 && stem[^1] == stem[^2] && !IsVowel(stem, stem.Length - 1);

    /// <summary>True for consonant, vowel, consonant at the end, the last not w, x or y; and for a word of vowel and consonant alone.</summary>
    private static bool EndsShort(string stem) =>
        (stem.Length >= 3 && !IsVowel(stem, stem.Length - 3) && IsVowel(stem, stem.Length - 2) && !IsVowel(stem, stem.Length - 1) && stem[^1] is not ('w' or 'x' or 'y'))
        || (stem.Length == 2 && IsVowel(stem, 0) && !IsVowel(stem, 1));

    private static bool IsVowel(ReadOnlySpan<char> word, int index)
    {
        if (word[index] != 'y')
            return IsVowelLetter(word[index]);
        // A run of y alternates: only its start needs what stands before it.
        var start = index;
        while (start > 0 && word[start - 1] == 'y')
            start--;
        var isFirstVowel = start > 0 && !IsVowelLetter(word[start - 1]);
        return (index - start) % 2 == 0 ? isFirstVowel : !isFirstVowel;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int index, bool wasVowel) =>
        word[index] == 'y' ? index > 0 && !wasVowel : IsVowelLetter(word[index]);

    private static bool IsVowelLetter(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
