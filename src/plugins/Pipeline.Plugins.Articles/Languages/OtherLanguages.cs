using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>Languages that the model was not trained on: told by small words that the model's best language lacks.</summary>
internal static class OtherLanguages
{
    private const int LeastWords = 2;
    private const double LeastShare = 0.1;
    private const double Majority = 2;
    private const double Confidence = 0.8;

    private static readonly string[] Latin = ["ca", "et", "hr", "id", "lt", "lv", "sk", "sl", "vi"];
    private static readonly string[] Cyrillic = ["bg", "sr"];
    private static readonly string[] Arabic = ["fa"];

    /// <summary>The other language that the text is in; <c>null</c> when its words do not say so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="best">The model's best language.</param>
    /// <param name="script">The script of the text.</param>
    internal static DetectedLanguage? Find(string text, string best, Script script)
    {
        var words = Words.In(text).Select(word => word.ToLowerInvariant()).ToArray();
        var usual = FunctionWords.Of(best);
        var isUsual = Array.ConvertAll(words, usual.Contains);
        string? found = null;
        var most = Math.Max(LeastWords - 1, (int)(LeastShare * words.Length));
        foreach (var language in script == Script.Latin ? Latin : script == Script.Cyrillic ? Cyrillic : Arabic)
        {
            var own = FunctionWords.Of(language);
            int support = 0, against = 0;
            for (var index = 0; index < words.Length; index++)
            {
                var isOwn = own.Contains(words[index]);
                support += isOwn && !isUsual[index] ? 1 : 0;
                against += isUsual[index] && !isOwn ? 1 : 0;
            }

            if (support > most && support > Majority * against)
                (found, most) = (language, support);
        }

        return found is null ? null : new DetectedLanguage(found, Confidence);
    }
}
