namespace Pipeline.Plugins.Articles.Summarising.Keywords;

/// <summary>What the keyword model looks at in a phrase; nothing of it is of one language. The order of the values is the model's.</summary>
internal static class KeywordFeatures
{
    /// <summary>Names of the values, in their order.</summary>
    internal static readonly string[] Names =
        ["count", "share", "first", "first_rel", "words", "letters", "capitals", "sentences", "mean_term", "max_term", "cohesion", "doc_sentences", "frequency", "digits"];

    internal static double[] Of(Phrase phrase, PhraseCounter counter)
    {
        var values = new double[Names.Length];
        Fill(values, phrase, counter);
        return values;
    }

    /// <summary>Writes the values where others may have stood.</summary>
    internal static void Fill(Span<double> values, Phrase phrase, PhraseCounter counter)
    {
        int letters = 0, sum = 0, most = 0;
        var hasDigit = false;
        foreach (var term in phrase.Terms)
        {
            var count = counter.CountOf(term);
            letters += term.Length;
            sum += count;
            most = Math.Max(most, count);
            foreach (var character in term)
                hasDigit |= char.IsDigit(character);
        }

        double words = phrase.Terms.Length, sentences = Math.Max(1, counter.Sentences);
        ReadOnlySpan<double> all =
        [
            phrase.Count,
            phrase.Count / sentences,
            phrase.FirstSentence,
            phrase.FirstSentence / sentences,
            words,
            letters / words,
            (double)phrase.Capitals / phrase.Count,
            phrase.Sentences,
            sum / words,
            most,
            (double)phrase.Count / Math.Max(1, most),
            counter.Sentences,
            phrase.Frequency,
            hasDigit ? 1 : 0,
        ];
        all.CopyTo(values);
    }
}
