namespace Pipeline.Plugins.Articles.Summarising.Keywords;

/// <summary>What the keyword model looks at in a phrase; nothing of it is of one language. The order of the values is the model's.</summary>
internal static class KeywordFeatures
{
    /// <summary>Names of the values, in their order.</summary>
    internal static readonly string[] Names =
        ["count", "share", "first", "first_rel", "words", "letters", "capitals", "sentences", "mean_term", "max_term", "cohesion", "doc_sentences", "frequency", "digits"];

    internal static double[] Of(Phrase phrase, PhraseCounter counter)
    {
        var counts = phrase.Terms.Select(counter.CountOf).ToArray();
        var letters = phrase.Terms.Sum(term => term.Length);
        return
        [
            phrase.Count,
            (double)phrase.Count / Math.Max(1, counter.Sentences),
            phrase.FirstSentence,
            (double)phrase.FirstSentence / Math.Max(1, counter.Sentences),
            phrase.Terms.Length,
            (double)letters / phrase.Terms.Length,
            (double)phrase.Capitals / phrase.Count,
            phrase.Sentences,
            counts.Average(),
            counts.Max(),
            (double)phrase.Count / Math.Max(1, counts.Max()),
            counter.Sentences,
            phrase.Frequency,
            phrase.Terms.Any(term => term.Any(char.IsDigit)) ? 1 : 0,
        ];
    }
}
