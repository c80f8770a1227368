using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>Words that say nothing of a text's subject. English has the longer list that the sentence model was trained with.</summary>
internal static class StopWords
{
    private static readonly Lazy<FrozenSet<string>> English = new(() =>
    {
        using var stream = typeof(StopWords).Assembly.GetManifestResourceStream("stopwords-en.txt")
            ?? throw new InvalidOperationException("The stop words are missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    });

    internal static FrozenSet<string> Of(string language) => language == "en" ? English.Value : FunctionWords.Of(language);
}
