namespace Pipeline.Plugins.Articles.Summarising.Scoring;

/// <summary>The ten most frequent of a document's terms that stand more than once.</summary>
internal static class KeyTerms
{
    internal const int Most = 10;

    /// <summary>Of equally frequent terms those of the earlier sentence; inside one sentence those that <see cref="TermOrder"/> puts first.</summary>
    internal static HashSet<int> Of(SentenceSpace space)
    {
        var repeated = Enumerable.Range(0, space.Counts.Length).Where(term => space.Counts[term] > 1).ToArray();
        var ranked = repeated.OrderByDescending(term => space.Counts[term]).ThenBy(term => space.FirstSentences[term]).ToArray();
        if (ranked.Length <= Most || !AreEqual(space, ranked[Most - 1], ranked[Most]))
            return [.. ranked.Take(Most)];
        var equal = ranked.Where(term => AreEqual(space, term, ranked[Most])).ToHashSet();
        var better = ranked.TakeWhile(term => !equal.Contains(term)).ToArray();
        var ordered = TermOrder.Of(space.Terms[space.FirstSentences[ranked[Most]]].Select(term => space.Spellings[term]));
        var numbers = equal.ToDictionary(term => space.Spellings[term], StringComparer.Ordinal);
        return [.. better, .. ordered.Where(numbers.ContainsKey).Select(term => numbers[term]).Take(Most - better.Length)];
    }

    private static bool AreEqual(SentenceSpace space, int left, int right) =>
        space.Counts[left] == space.Counts[right] && space.FirstSentences[left] == space.FirstSentences[right];
}
