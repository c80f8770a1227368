using System.Text;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>
/// The language of a text from its script, and inside Latin, Cyrillic and Arabic script from its small words, rare letters and endings. A word shared by
/// several languages speaks for each of them the less. Reads at most the first <see cref="MostCharacters"/> characters. Deterministic.
/// </summary>
internal static class LanguageDetector
{
    internal const int MostCharacters = 8_000;
    private const double LetterWeight = 0.35;
    private const double EndingWeight = 0.5;
    private const double KanaShare = 0.05;

    private static readonly Dictionary<string, string[]> LanguagesOfWord = FunctionWords.ByLanguage
        .SelectMany(row => row.Value.Select(word => (Word: word, Language: row.Key)))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.Language).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    internal static DetectedLanguage Detect(string text)
    {
        var sample = text.Length <= MostCharacters ? text : text[..MostCharacters];
        var counts = new int[Enum.GetValues<Script>().Length];
        var letters = 0;
        foreach (var rune in sample.EnumerateRunes())
        {
            var script = Scripts.Of(rune);
            counts[(int)script]++;
            letters += script == Script.None ? 0 : 1;
        }

        if (letters < 2)
            return DetectedLanguage.None;
        counts[(int)Script.None] = 0;
        var east = counts[(int)Script.Han] + counts[(int)Script.Kana];
        var main = (Script)Array.IndexOf(counts, counts.Max());
        // A Chinese or Japanese character says as much as several letters.
        if (east * 3 >= counts[(int)main] && main is not Script.Hangul)
            return new DetectedLanguage(counts[(int)Script.Kana] > KanaShare * east ? "ja" : "zh", Share(east * 3, letters - east));
        var share = (double)counts[(int)main] / letters;
        return main switch
        {
            Script.Greek => new DetectedLanguage("el", share),
            Script.Hebrew => new DetectedLanguage("he", share),
            Script.Devanagari => new DetectedLanguage("hi", share),
            Script.Bengali => new DetectedLanguage("bn", share),
            Script.Tamil => new DetectedLanguage("ta", share),
            Script.Thai => new DetectedLanguage("th", share),
            Script.Georgian => new DetectedLanguage("ka", share),
            Script.Armenian => new DetectedLanguage("hy", share),
            Script.Hangul => new DetectedLanguage("ko", share),
            _ => ByWords(sample, main),
        };
    }

    private static DetectedLanguage ByWords(string text, Script script)
    {
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var words = 0;
        foreach (var word in Words(text))
        {
            words++;
            if (LanguagesOfWord.TryGetValue(word, out var languages))
                AddTo(scores, languages, 1.0 / languages.Length);
            AddEnding(scores, word);
            foreach (var letter in word)
            {
                if (LetterHints.ByLetter.TryGetValue(letter, out var hinted))
                    AddTo(scores, hinted, LetterWeight / hinted.Length);
            }
        }

        var ranked = scores.Where(pair => ScriptOf(pair.Key) == script).OrderByDescending(pair => pair.Value).Take(2).ToArray();
        if (ranked.Length == 0 || words == 0)
            return Default(script);
        var second = ranked.Length > 1 ? ranked[1].Value : 0;
        var lead = (ranked[0].Value - second) / ranked[0].Value;
        // In running text two words of five are small words; far fewer, and it is a list of names or no language known here.
        var cover = Math.Min(1, ranked[0].Value / (0.2 * words));
        return new DetectedLanguage(ranked[0].Key, Math.Round(Math.Min(0.99, cover * (0.5 + (0.5 * Math.Min(1, 2 * lead)))), 3));
    }

    /// <summary>The most written language of a script, when no word of a text is known.</summary>
    private static DetectedLanguage Default(Script script) => script switch
    {
        Script.Arabic => new DetectedLanguage("ar", 0.4),
        Script.Cyrillic => new DetectedLanguage("ru", 0.3),
        _ => DetectedLanguage.None,
    };

    private static void AddEnding(SortedDictionary<string, double> scores, string word)
    {
        for (var length = Math.Min(WordEndings.Longest, word.Length - 3); length >= WordEndings.Shortest; length--)
        {
            if (!WordEndings.ByEnding.TryGetValue(word[^length..], out var languages))
                continue;
            AddTo(scores, languages, EndingWeight / languages.Length);
            return;
        }
    }

    private static Script ScriptOf(string language) => language switch
    {
        "ru" or "uk" or "bg" or "sr" => Script.Cyrillic,
        "ar" or "fa" => Script.Arabic,
        "el" => Script.Greek,
        "he" => Script.Hebrew,
        "hi" => Script.Devanagari,
        "zh" or "ja" => Script.Han,
        "ko" => Script.Hangul,
        _ => Script.Latin,
    };

    private static void AddTo(SortedDictionary<string, double> scores, string[] languages, double value)
    {
        foreach (var language in languages)
            scores[language] = scores.GetValueOrDefault(language) + value;
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsLetter(character) || (word.Length > 0 && character is '\''))
                word.Append(char.ToLowerInvariant(character));
            else if (character is '’' && word.Length > 0)
                word.Append('\'');
            else if (word.Length > 0)
                yield return Take(word);
        }

        if (word.Length > 0)
            yield return Take(word);
    }

    private static string Take(StringBuilder word)
    {
        var taken = word.ToString().TrimEnd('\'');
        word.Clear();
        return taken;
    }

    private static double Share(int part, int rest) => Math.Round(Math.Min(0.99, (double)part / (part + rest)), 3);
}
