using System.Text;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>Tells a text's language by its script, and among languages of one script by the share of their commonest words.</summary>
internal static class LanguageDetector
{
    private const int LeastWords = 8;

    /// <summary>A BCP 47 tag, <c>und</c> when the text is none of a language known here, and a confidence from 0 to 1.</summary>
    internal static (string Language, double Confidence) Detect(string text)
    {
        int han = 0, kana = 0, letters = 0;
        var scripts = new Dictionary<string, int>();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
                continue;
            letters++;
            han += rune.Value is >= 0x4E00 and <= 0x9FFF ? 1 : 0;
            kana += rune.Value is >= 0x3041 and <= 0x30FF ? 1 : 0;
            if (ScriptLanguage(rune.Value) is { } language)
                scripts[language] = scripts.GetValueOrDefault(language) + 1;
        }

        if (letters < 10)
            return ("und", 0.5);
        if (han + kana > letters * 0.3)
            return kana > (han + kana) * 0.1 ? ("ja", 0.98) : ("zh", 0.98);
        var script = scripts.OrderByDescending(pair => pair.Value).FirstOrDefault();
        return script.Value > letters * 0.4 ? (script.Key, 0.95) : ByWords(text);
    }

    private static string? ScriptLanguage(int code) => code switch
    {
        >= 0xAC00 and <= 0xD7AF => "ko",
        >= 0x0370 and <= 0x03FF => "el",
        >= 0x0590 and <= 0x05FF => "he",
        >= 0x0900 and <= 0x097F => "hi",
        >= 0x0980 and <= 0x09FF => "bn",
        >= 0x0B80 and <= 0x0BFF => "ta",
        >= 0x0C00 and <= 0x0C7F => "te",
        >= 0x0E00 and <= 0x0E7F => "th",
        >= 0x10A0 and <= 0x10FF => "ka",
        >= 0x0530 and <= 0x058F => "hy",
        _ => null,
    };

    private static (string Language, double Confidence) ByWords(string text)
    {
        var hits = new Dictionary<string, int>();
        var words = 0;
        foreach (var word in Words(text))
        {
            words++;
            if (!FunctionWords.Languages.TryGetValue(word, out var languages))
                continue;
            foreach (var language in languages)
                hits[language] = hits.GetValueOrDefault(language) + 1;
        }

        if (words < LeastWords || hits.Count == 0)
            return ("und", 0.5);
        var ranked = hits.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var share = (double)ranked[0].Value / words;
        if (share < 0.08)
            return ("und", 0.5);
        var lead = ranked.Length == 1 ? 1 : 1 - ((double)ranked[1].Value / ranked[0].Value);
        return (ranked[0].Key, Math.Min(0.99, 0.6 + lead));
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isLetter = index < text.Length && (char.IsLetter(text[index]) || char.GetUnicodeCategory(text[index]) == System.Globalization.UnicodeCategory.NonSpacingMark);
            if (isLetter && start < 0)
                start = index;
            if (isLetter || start < 0)
                continue;
            yield return text[start..index].ToLowerInvariant();
            start = -1;
        }
    }
}
