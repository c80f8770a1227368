using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>
/// The language of a text: from its script where that tells, else from runs of letters, else from the small words of languages that the model does not
/// know. In a text of several languages the larger part decides. Reads the first <see cref="MostCharacters"/> characters. Deterministic.
/// </summary>
internal sealed class LanguageDetector(LanguageModel model)
{
    internal const int MostCharacters = 4_000;
    private const double KanaShare = 0.05;
    private const double Surest = 0.99;

    // Running text lies about −7.5 here, its strangest sentence in a hundred at −9.9, letters thrown together at −11.
    private const double LeastLikeness = -10.3;

    // Where the best language leads by this many nats, it is right about as often as not to be doubted; calibrated on single sentences.
    private const double Lead = 6;

    private static readonly LanguageDetector Default = new(LanguageModel.Default);

    internal static DetectedLanguage Detect(string text) => Default.Read(text);

    internal DetectedLanguage Read(string text)
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
            return Share(counts[(int)Script.Kana] > KanaShare * east ? "ja" : "zh", east * 3, letters - east);
        return main switch
        {
            Script.Latin or Script.Cyrillic or Script.Arabic => ByLetters(sample, main),
            Script.None => DetectedLanguage.None,
            _ => Share(Tag(main), counts[(int)main], letters - counts[(int)main]),
        };
    }

    private DetectedLanguage ByLetters(string text, Script script)
    {
        var (sums, likeness) = model.Score(text);
        var ranked = Enumerable.Range(0, sums.Length).Where(index => Scripts.Of(model.Tags[index]) == script).OrderByDescending(index => sums[index]).ToArray();
        var best = model.Tags[ranked[0]];
        if (OtherLanguages.Find(text, best, script) is { } other)
            return other;
        if (likeness[ranked[0]] < LeastLikeness || IsCode(text))
            return DetectedLanguage.None;
        var lead = ranked.Length > 1 ? sums[ranked[0]] - sums[ranked[1]] : text.Length;
        return new DetectedLanguage(best, Math.Round(Math.Min(Surest, 1 - Math.Exp(-lead / Lead)), 3));
    }

    /// <summary>True when most letters stand in words with digits inside: keys, hashes, part numbers.</summary>
    private static bool IsCode(string text)
    {
        var (inCode, all) = (0, 0);
        foreach (var word in Words.In(text))
        {
            var letters = word.Count(char.IsLetter);
            all += letters;
            inCode += word.Any(char.IsDigit) ? letters : 0;
        }

        return inCode * 2 > all;
    }

    private static string Tag(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Devanagari => "hi",
        Script.Bengali => "bn",
        Script.Tamil => "ta",
        Script.Thai => "th",
        Script.Georgian => "ka",
        Script.Armenian => "hy",
        Script.Hangul => "ko",
        _ => DetectedLanguage.Undetermined,
    };

    private static DetectedLanguage Share(string tag, int part, int rest) => new(tag, Math.Round(Math.Min(Surest, (double)part / (part + rest)), 3));
}
