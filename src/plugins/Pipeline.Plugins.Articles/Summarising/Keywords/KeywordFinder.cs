using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Learning;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Summarising.Keywords;

/// <summary>
/// What a story is about: phrases ranked by a small trained model, in scripts without spaces by frequency and by how early they stand. A phrase inside a
/// better one is not named again.
/// </summary>
internal static class KeywordFinder
{
    /// <summary>How many of the most frequent and earliest phrases the model looks at.</summary>
    internal const int MostCandidates = 200;

    // What an article is about has been said by then, and a book must not fill the memory with phrases.
    private const int MostSentences = 5_000;
    private const int MostCharacters = 1_000_000;

    private static readonly Lazy<BoostedTrees> Model = new(() => BoostedTrees.Load("keywords.json"));

    internal static ImmutableArray<Keyword> Find(IReadOnlyList<ReadSentence> sentences, string language, TermReader reader, int count, CancellationToken cancellationToken)
    {
        var counter = Count(sentences, language, reader, cancellationToken);
        if (language is "zh" or "ja" or "th")
            return Choose(Candidates(counter).Where(phrase => language == "ja" || phrase.Count > 1).Select(phrase => (phrase, phrase.Frequency)), count);
        var values = new double[KeywordFeatures.Names.Length];
        return Choose(Candidates(counter).Select(phrase => (phrase, Score(phrase, counter, values))), count);
    }

    internal static PhraseCounter Count(IReadOnlyList<ReadSentence> sentences, string language, TermReader reader, CancellationToken cancellationToken)
    {
        var counter = new PhraseCounter(language, reader);
        var characters = 0;
        for (var index = 0; index < Math.Min(sentences.Count, MostSentences) && characters < MostCharacters; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            counter.Add(sentences[index].Before(MostCharacters));
            characters += sentences[index].Text.Length;
        }

        return counter;
    }

    /// <summary>The phrases worth a look, the most frequent and earliest first; of equals the longer one, then the first in the text.</summary>
    internal static Phrase[] Candidates(PhraseCounter counter)
    {
        // Most phrases stand in a text once and late: for them looking at the least of the best so far is all.
        var best = new PriorityQueue<Phrase, PhraseRank>(MostCandidates);
        foreach (var (place, phrase) in counter.Phrases.Index())
        {
            if (phrase.Terms.Length == 1 && phrase.Text is not ({ Length: > 2 } or [> '\u2E7F', ..]))
                continue;
            var rank = new PhraseRank(phrase.Frequency, phrase.Terms.Length, place);
            if (best.Count < MostCandidates)
                best.Enqueue(phrase, rank);
            else
                best.EnqueueDequeue(phrase, rank);
        }

        var candidates = new Phrase[best.Count];
        for (var place = candidates.Length - 1; place >= 0; place--)
            candidates[place] = best.Dequeue();
        return candidates;
    }

    /// <summary>The best phrases. A longer phrase that is as frequent as one inside it is what the text says, so it stands for the shorter.</summary>
    internal static ImmutableArray<Keyword> Choose(IEnumerable<(Phrase Phrase, double Score)> scored, int count)
    {
        var ranked = scored.OrderByDescending(pair => pair.Score).ToArray();
        var chosen = new List<(Phrase Phrase, double Score)>();
        foreach (var (phrase, score) in ranked)
        {
            if (chosen.Count == count)
                break;
            var whole = WholeOf(phrase, ranked);
            if (!chosen.Exists(better => better.Phrase.Contains(whole)))
                chosen.Add((whole, score));
        }

        return [.. chosen.Select(pair => new Keyword(pair.Phrase.Text.ToString(), Math.Round(pair.Score, 6), pair.Phrase.Count))];
    }

    private static double Score(Phrase phrase, PhraseCounter counter, double[] values)
    {
        KeywordFeatures.Fill(values, phrase, counter);
        return Model.Value.Score(values);
    }

    private static Phrase WholeOf(Phrase phrase, (Phrase Phrase, double Score)[] ranked)
    {
        var whole = phrase;
        foreach (var (longer, _) in ranked)
        {
            if (phrase.Count > 1 && longer.Count == phrase.Count && longer.Terms.Length > whole.Terms.Length && longer.Contains(phrase))
                whole = longer;
        }

        return whole;
    }
}
