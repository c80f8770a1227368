using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>Languages whose letters the model was not trained on: told by small words that the model's best language lacks.</summary>
internal static class OtherLanguages
{
    internal const double Confidence = 0.8;

    private const int LeastWords = 2;
    private const double LeastShare = 0.1;
    private const double Majority = 2;

    /// <summary>The other language that the text is in; <c>null</c> when its words do not say so.</summary>
    /// <param name="model">Whose words count.</param>
    /// <param name="text">The text.</param>
    /// <param name="best">The model's best language.</param>
    internal static string? Find(LanguageModel model, string text, int best)
    {
        var (support, against) = (new int[model.All], new int[model.All]);
        var count = 0;
        var words = new WordCursor(text);
        while (words.Next())
        {
            count++;
            var languages = model.LanguagesOf(text, words.Start, words.End);
            if (languages == 0)
                continue;
            var isUsual = (int)(languages >> best) & 1;
            for (var other = model.Count; other < support.Length; other++)
            {
                var isOwn = (int)(languages >> other) & 1;
                support[other] += isOwn & ~isUsual;
                against[other] += isUsual & ~isOwn;
            }
        }

        string? found = null;
        var most = Math.Max(LeastWords - 1, (int)(LeastShare * count));
        for (var other = model.Count; other < support.Length; other++)
        {
            if (model.ScriptOf(other) == model.ScriptOf(best) && support[other] > most && support[other] > Majority * against[other])
                (found, most) = (model.Tag(other), support[other]);
        }

        return found;
    }
}
