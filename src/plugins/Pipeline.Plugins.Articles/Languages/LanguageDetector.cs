namespace Pipeline.Plugins.Articles.Languages;

/// <summary>
/// The language of a text: from its script where that tells, else from runs of letters, else from the small words of languages that the model does not
/// know. In a text of several languages the larger part decides. Of a long text it reads four pieces, as far apart as they can be. Deterministic.
/// </summary>
internal static class LanguageDetector
{
    private const int Pieces = 4;
    private const int PieceLength = 200;
    private const double KanaShare = 0.05;
    private const double Surest = 0.99;

    // Running text lies about −7.5 here, its strangest sentence in a hundred at −9.9, letters thrown together at −11.
    private const double LeastLikeness = -10.3;

    // Where the best language leads by this many nats, it is right about as often as not to be doubted; calibrated on single sentences.
    private const double Lead = 6;

    private const int LastScript = (int)Script.Hangul;

    internal static DetectedLanguage Detect(string text) => Detect(text, LanguageModel.Default);

    internal static DetectedLanguage Detect(string text, LanguageModel model)
    {
        var sample = text.Length <= Pieces * PieceLength ? text : Sample(text);
        var counts = new int[LastScript + 1];
        int letters = 0, inWord = 0, inCode = 0;
        var hasDigit = false;
        for (var index = 0; index < sample.Length; index++)
        {
            var script = (int)Scripts.Of(sample, index);
            counts[script]++;
            if (script > 0)
            {
                letters++;
                inWord++;
            }
            else if (char.IsDigit(sample[index]))
            {
                hasDigit = true;
            }
            else
            {
                inCode += hasDigit ? inWord : 0;
                inWord = 0;
                hasDigit = false;
            }
        }

        inCode += hasDigit ? inWord : 0;
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
            // Keys, hashes, part numbers: most letters stand in words with digits inside.
            Script.Latin or Script.Cyrillic or Script.Arabic => inCode * 2 > letters ? DetectedLanguage.None : ByLetters(sample, main, model),
            _ => Share(Tag(main), counts[(int)main], letters - counts[(int)main]),
        };
    }

    private static DetectedLanguage ByLetters(string text, Script script, LanguageModel model)
    {
        var sums = model.Score(text, out var likeness);
        int first = -1, second = -1;
        for (var index = 0; index < sums.Length; index++)
        {
            if (model.ScriptOf(index) != script)
                continue;
            if (first < 0 || sums[index] > sums[first])
                (first, second) = (index, first);
            else if (second < 0 || sums[index] > sums[second])
                second = index;
        }

        if (OtherLanguages.Find(model, text, first) is { } other)
            return new DetectedLanguage(other, OtherLanguages.Confidence);
        if (likeness[first] < LeastLikeness)
            return DetectedLanguage.None;
        var lead = second < 0 ? text.Length : sums[first] - sums[second];
        return new DetectedLanguage(model.Tag(first), Math.Round(Math.Min(Surest, 1 - Math.Exp(-lead / Lead)), 3));
    }

    private static string Sample(string text)
    {
        var apart = (text.Length - PieceLength) / (Pieces - 1);
        return $"{text.AsSpan(0, PieceLength)}\n{text.AsSpan(apart, PieceLength)}\n{text.AsSpan(2 * apart, PieceLength)}\n{text.AsSpan(text.Length - PieceLength)}";
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
