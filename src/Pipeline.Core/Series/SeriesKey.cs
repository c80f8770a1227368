using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Series;

/// <summary>What makes two titles, or two names of a source, one and the same.</summary>
internal static class SeriesKey
{
    private const int FewestCharacters = 2;
    private const int LongestInBytes = 100;

    private static readonly string[] SecondLevels = ["ac", "co", "com", "edu", "gov", "net", "org"];

    /// <summary>
    /// Lower-case words joined by <c>-</c>, compatibility forms folded, apostrophes and invisible characters left out: readable, and a blob's name.
    /// <c>null</c> for a title that leaves fewer than two letters or digits.
    /// </summary>
    internal static string? OfTitle(string? title)
    {
        var words = Words(title ?? "");
        return words.Count(character => character != '-') < FewestCharacters ? null : Cut(words);
    }

    /// <summary>Letters and digits of a source's name, without its article; of a host name the label that names it. <c>null</c> when nothing is left.</summary>
    internal static string? OfSource(string? source)
    {
        var name = source?.Trim() ?? "";
        if (name.Contains('.', StringComparison.Ordinal) && !name.Any(char.IsWhiteSpace))
            name = Label(name.Split('/')[0].Split('.'));
        var words = Words(name);
        words = words.StartsWith("the-", StringComparison.Ordinal) ? words[4..] : words;
        return words.Replace("-", "", StringComparison.Ordinal) is { Length: > 0 } key ? Cut(key) : null;
    }

    private static string Label(string[] labels)
    {
        var last = labels.Length - 2;
        if (last > 0 && SecondLevels.Contains(labels[last], StringComparer.OrdinalIgnoreCase))
            last--;
        return last >= 0 ? labels[last] : labels[0];
    }

    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in Folded(text).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                words.Append(Rune.ToLowerInvariant(rune));
            else if (category != UnicodeCategory.Format && rune.Value is not ('\'' or '’' or '‘' or 'ʼ' or '´' or '`') && words.Length > 0 && words[^1] != '-')
                words.Append('-');
        }

        return words.ToString().Trim('-');
    }

    // A lone surrogate has no normal form.
    private static string Folded(string text) => text.EnumerateRunes().Contains(Rune.ReplacementChar) ? text : text.Normalize(NormalizationForm.FormKC);

    private static string Cut(string words)
    {
        if (Encoding.UTF8.GetByteCount(words) <= LongestInBytes)
            return words;
        var kept = new StringBuilder();
        var bytes = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > LongestInBytes - 11)
                break;
            kept.Append(rune.ToString());
        }

        return $"{kept.ToString().TrimEnd('-')}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..10]}";
    }
}
