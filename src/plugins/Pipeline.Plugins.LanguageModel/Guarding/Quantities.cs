using System.Text.RegularExpressions;

namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>Numbers with what they count in: 4.5 million, 12 %, $3, 5k; and numbers that are joined: 3–1, 20:15.</summary>
internal static partial class Quantities
{
    /// <summary>Each number that says what it counts in, with that, as one text.</summary>
    internal static IEnumerable<string> Of(string text)
    {
        foreach (Match match in Quantity().Matches(text))
        {
            var number = Tokens.Numbers(match.Groups["number"].Value).First();
            if (match.Groups["sign"] is { Success: true } sign)
                yield return $"{sign.Value}{number}";
            var unit = Tokens.Fold(match.Groups["unit"].Value);
            var isAttached = match.Groups["gap"].Length == 0 && unit is not ("" or "st" or "nd" or "rd" or "th" or "er" or "e" or "s");
            if (unit is "%" or "€" or "$" or "£" or "per cent" or "pour cent" or "por ciento" or "por cento" or "per cento" || NumberWords.IsPercent(unit))
                yield return $"{number} {(unit is "€" or "$" or "£" ? unit : "%")}";
            else if (NumberWords.IsScale(unit) || isAttached)
                yield return $"{number} {unit}";
        }
    }

    /// <summary>Numbers joined by a dash, a colon or a stroke, without spaces.</summary>
    internal static IEnumerable<string> Joined(string text) =>
        Join().Matches(text).Select(match => string.Concat(match.Value.Where(character => character != ' ')).Replace('–', '-').Replace('‑', '-'));

    [GeneratedRegex("(?<sign>[$€£¥])?(?<number>\\p{Nd}+(?:[.,'’\u00A0\u202F ]\\p{Nd}{3}(?!\\p{Nd}))*(?:[.,]\\p{Nd}+)?)(?<gap>[ \u00A0\u202F-]?)(?<unit>per cento?|pour cent|por ciento|por cento|%|[€$£]|\\p{L}+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Quantity();

    [GeneratedRegex("(?<!\\p{Nd})(?>\\p{Nd}+)(?: ?[-–‑:/] ?(?>\\p{Nd}+))+", RegexOptions.CultureInvariant)]
    private static partial Regex Join();
}
