using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Summarising.Scoring;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>Chooses sentences one by one: the best score, less for saying what a chosen one says, less for leaning on a sentence that is not chosen.</summary>
internal static class SentenceSelection
{
    private const double Redundancy = 1.0;
    private const double Dangling = 0.5;

    /// <summary>Indexes of the chosen sentences, in the order of the text; ties go to the earlier.</summary>
    internal static int[] Choose(IReadOnlyList<string> sentences, double[] scores, SentenceSpace space, int count, CancellationToken cancellationToken)
    {
        var nearest = new double[sentences.Count];
        var isTaken = sentences.Select(sentence => !sentence.Any(char.IsLetter)).ToArray();
        var dangles = sentences.Select((sentence, index) => index > 0 && DanglingOpeners.Opens(sentence)).ToArray();
        var chosen = new SortedSet<int>();
        while (chosen.Count < count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var best = -1;
            var bestScore = double.NegativeInfinity;
            for (var index = 0; index < sentences.Count; index++)
            {
                if (isTaken[index])
                    continue;
                var score = scores[index] - (Redundancy * nearest[index]) - (dangles[index] && !chosen.Contains(index - 1) ? Dangling : 0);
                if (score > bestScore)
                    (best, bestScore) = (index, score);
            }

            if (best < 0)
                break;
            chosen.Add(best);
            for (var index = 0; index < sentences.Count; index++)
            {
                nearest[index] = Math.Max(nearest[index], space.Rows[index].Dot(space.Rows[best]));
                isTaken[index] |= string.Equals(sentences[index], sentences[best], StringComparison.Ordinal);
            }
        }

        return [.. chosen];
    }
}
