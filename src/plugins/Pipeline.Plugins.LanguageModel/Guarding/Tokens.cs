using System.Text.RegularExpressions;

namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>Cuts a text into words and numbers, folded so that the same thing looks the same.</summary>
internal static partial class Tokens
{
    internal static IEnumerable<Match> Of(string text) => Word().Matches(text);

    /// <summary>Lower case, straight apostrophes, no possessive.</summary>
    internal static string Fold(string word)
    {
        var folded = word.ToLowerInvariant().Replace('’', '\'');
        return folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;
    }

    /// <summary>The numbers of a text; 1,200 and 1.200 and 1 200 are 1200, and 4,5 is 4.5.</summary>
    internal static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => Plain(match.Value));

    private static string Plain(string number)
    {
        var ungrouped = Group().Replace(number, "");
        return string.Concat(ungrouped.Select(character => char.IsDigit(character) ? (char)('0' + (int)char.GetNumericValue(character)) : '.'));
    }

    [GeneratedRegex("\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}[\\p{L}\\p{M}]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("\\p{Nd}+(?:[.,'’\u00A0\u202F ]\\p{Nd}{3}(?!\\p{Nd}))*(?:[.,]\\p{Nd}+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[.,'’\u00A0\u202F ](?=\\p{Nd}{3}(?:[.,'’\u00A0\u202F ]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Group();
}
