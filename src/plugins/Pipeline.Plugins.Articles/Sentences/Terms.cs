using System.Text;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Sentences;

/// <summary>The words of a text that carry meaning. In scripts without spaces every two neighbouring characters are a term.</summary>
internal static class Terms
{
    /// <summary>Terms in order, lower case, without the commonest words of the language, single letters and numbers.</summary>
    internal static IEnumerable<string> Of(string text, string language) =>
        Words(text).Where(word => IsTerm(word.ToLowerInvariant(), language)).Select(word => word.ToLowerInvariant());

    /// <summary>Whether a lower-case word carries meaning.</summary>
    internal static bool IsTerm(string word, string language) =>
        word.Length > 1 && char.IsLetter(word[0]) && (word.Length > 2 || IsUnspaced(word[0])) && !FunctionWords.IsCommon(word, language);

    /// <summary>Words as they stand; pairs of characters in scripts without spaces.</summary>
    internal static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (IsUnspaced(character))
            {
                if (word.Length > 0)
                    yield return Take(word);
                if (index + 1 < text.Length && IsUnspaced(text[index + 1]))
                    yield return text.Substring(index, 2);
            }
            else if (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || (character is '\'' or '’' or '-' && word.Length > 0 && index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]))
                || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(character);
            }
            else if (word.Length > 0)
            {
                yield return Take(word);
            }
        }

        if (word.Length > 0)
            yield return Take(word);
    }

    private static bool IsUnspaced(char character) => character is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');

    private static string Take(StringBuilder word)
    {
        var taken = word.ToString();
        word.Clear();
        return taken.EndsWith("'s", StringComparison.Ordinal) || taken.EndsWith("’s", StringComparison.Ordinal) ? taken[..^2] : taken;
    }
}
