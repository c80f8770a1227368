using System.Text;
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

    private const int LastScript = (int)Script.Hangul;

    private static readonly LanguageDetector Default = new(LanguageModel.Load());

    internal static DetectedLanguage Detect(string text) => Default.Read(text);

    internal DetectedLanguage Read(string text)
    {
        var sample = text.Length <= MostCharacters ? text : text[..MostCharacters];
        var counts = new int[LastScript + 1];
        var letters = 0;
        for (var index = 0; index < sample.Length; index++)
        {
            if (!Rune.TryGetRuneAt(sample, index, out var rune))
                continue;
            var script = (int)Scripts.Of(rune);
            counts[script]++;
            letters += script == 0 ? 0 : 1;
            index += rune.Utf16SequenceLength - 1;
        }

        if (letters < 2)
            return DetectedLanguage.None;
        var most = 1;
        for (var script = 2; script <= LastScript; script++)
            most = counts[script] > counts[most] ? script : most;
        var east = counts[(int)Script.Han] + counts[(int)Script.Kana];
        // A Chinese or Japanese character says as much as several letters.
        if (east * 3 >= counts[most] && most != (int)Script.Hangul)
            return Share(counts[(int)Script.Kana] > KanaShare * east ? "ja" : "zh", east * 3, letters - east);
        var main = (Script)most;
        return main switch
        {
            Script.Latin or Script.Cyrillic or Script.Arabic => ByLetters(sample, main),
            _ => Share(Tag(main), counts[(int)main], letters - counts[(int)main]),
        };
    }

    private DetectedLanguage ByLetters(string text, Script script)
    {
        var sums = model.Score(text, out var likeness);
        int first = -1, second = -1;
        for (var index = 0; index < sums.Length; index++)
        {
            if (model.ScriptOf[index] != script)
                continue;
            if (first < 0 || sums[index] > sums[first])
                (first, second) = (index, first);
            else if (second < 0 || sums[index] > sums[second])
                second = index;
        }

        if (OtherLanguages.Find(model, text, first) is { } other)
            return new DetectedLanguage(other, OtherLanguages.Confidence);
        if (likeness[first] < LeastLikeness || IsCode(text))
            return DetectedLanguage.None;
        var lead = second < 0 ? text.Length : sums[first] - sums[second];
        return new DetectedLanguage(model.Tags[first], Math.Round(Math.Min(Surest, 1 - Math.Exp(-lead / Lead)), 3));
    }

    /// <summary>True when most letters stand in words with digits inside: keys, hashes, part numbers.</summary>
    private static bool IsCode(string text)
    {
        var (inCode, all) = (0, 0);
        var words = new WordCursor(text);
        while (words.Next())
        {
            int letters = 0, digits = 0;
            for (var index = words.Start; index < words.End; index++)
            {
                letters += char.IsLetter(text[index]) ? 1 : 0;
                digits += char.IsDigit(text[index]) ? 1 : 0;
            }

            all += letters;
            inCode += digits > 0 ? letters : 0;
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
