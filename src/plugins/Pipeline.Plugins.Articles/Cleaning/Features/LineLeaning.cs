namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Which way a line leans by its words, by each pair of words that stand side by side, and as a whole when it is short.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Pairs">Its pairs of words.</param>
/// <param name="Whole">The line as a whole; 0 when not known.</param>
/// <param name="Count">Number of its words.</param>
internal readonly record struct LineLeaning(LeaningTally Words, LeaningTally Pairs, double Whole, int Count)
{
    /// <param name="words">The words of the line as <see cref="WordHash"/>, in order.</param>
    /// <param name="leanings">How words lean.</param>
    internal static LineLeaning Of(List<uint> words, WordLeanings leanings)
    {
        LeaningTally single = default, pairs = default;
        for (var index = 0; index < words.Count; index++)
        {
            single.Add(leanings.Of(words[index]), index == 0);
            if (index > 0)
                pairs.Add(leanings.Of(WordHash.Pair(words[index - 1], words[index])), index == 1);
        }

        var whole = WordHash.Line(words) is { } line ? leanings.Of(line) ?? 0 : 0;
        return new LineLeaning(single, pairs, whole, words.Count);
    }

    internal void Add(FeatureRow row)
    {
        Words.Add(row, 0, Count);
        Pairs.Add(row, 1, Count);
        row.Add("leaning of the line", Whole);
    }
}
