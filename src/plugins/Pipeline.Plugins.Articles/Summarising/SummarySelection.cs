using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>
/// Takes the best sentences one by one, each time holding against the others what the chosen ones already say (Carbonell and Goldstein,
/// "The Use of MMR", 1998) and an opening that hangs in the air. Ties go to the earlier sentence; the output is in the order of the text.
/// </summary>
internal static class SummarySelection
{
    private const double Redundancy = 1.0;
    private const double Dangling = 0.5;

    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "their", "but", "and", "however", "also", "then", "so", "instead", "meanwhile", "therefore",
        "er", "sie", "es", "dies", "aber", "doch", "auch", "il", "elle", "ils", "mais", "él", "ella", "esto", "pero", "lui", "lei", "ma", "ele", "ela", "hij", "zij", "maar", "он", "она", "они", "но", "это",
    };

    internal static ImmutableArray<SummarySentence> Select(IReadOnlyList<BodySentence> sentences, SentenceVectors vectors, double[] scores, int count)
    {
        var chosen = new SortedSet<int>();
        while (chosen.Count < Math.Min(count, sentences.Count))
        {
            var best = -1;
            var bestScore = double.NegativeInfinity;
            for (var index = 0; index < sentences.Count; index++)
            {
                if (chosen.Contains(index))
                    continue;
                var score = scores[index] - (Redundancy * chosen.Select(other => vectors.Similarity(index, other)).DefaultIfEmpty(0).Max()) - (Dangles(sentences, index, chosen) ? Dangling : 0);
                if (score > bestScore)
                    (best, bestScore) = (index, score);
            }

            chosen.Add(best);
        }

        return [.. chosen.Select(index => new SummarySentence(sentences[index].Text, sentences[index].Span, Math.Round(scores[index], 6)))];
    }

    private static bool Dangles(IReadOnlyList<BodySentence> sentences, int index, SortedSet<int> chosen) =>
        index > 0 && !chosen.Contains(index - 1) && Openers.Contains(sentences[index].Text.Split([' ', ','], 2)[0].Trim('"', '“', '‘', '\''));
}
