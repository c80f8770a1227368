using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Summarising.Scoring;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>Chooses sentences within the limits that are set. One without a letter is never chosen, nor one that says a chosen one word for word.</summary>
internal sealed class SentenceSelection(IReadOnlyList<string> sentences, SummariseOptions options)
{
    private const double Redundancy = 1.0;
    private const double Dangling = 0.5;

    private readonly SortedSet<int> _chosen = [];
    private readonly bool[] _isOut = [.. sentences.Select(sentence => !sentence.Any(char.IsLetter))];
    private int _words;

    private bool IsFull => _chosen.Count == options.Sentences;

    /// <summary>Indexes of the first sentences.</summary>
    internal IEnumerable<int> First()
    {
        for (var index = 0; index < sentences.Count && !IsFull; index++)
        {
            if (!_isOut[index] && Fits(index))
                Take(index);
        }

        return _chosen;
    }

    /// <summary>
    /// Indexes of the sentences with the best score, less for saying what a chosen one says, less for leaning on a sentence that is not chosen;
    /// in the order of the text. Ties go to the earlier. Each round is linear in the words, and there are no more rounds than sentences asked for.
    /// </summary>
    internal IEnumerable<int> Best(double[] scores, SentenceSpace space, CancellationToken cancellationToken)
    {
        var nearest = new double[sentences.Count];
        var dangles = sentences.Select((sentence, index) => index > 0 && DanglingOpeners.Opens(sentence)).ToArray();
        while (!IsFull)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var best = -1;
            var bestScore = double.NegativeInfinity;
            for (var index = 0; index < sentences.Count; index++)
            {
                if (_isOut[index])
                    continue;
                var score = scores[index] - (Redundancy * nearest[index]) - (dangles[index] && !_chosen.Contains(index - 1) ? Dangling : 0);
                if (score > bestScore && Fits(index))
                    (best, bestScore) = (index, score);
            }

            if (best < 0)
                break;
            Take(best);
            for (var index = 0; index < sentences.Count; index++)
                nearest[index] = Math.Max(nearest[index], space.Rows[index].Dot(space.Rows[best]));
        }

        return _chosen;
    }

    private void Take(int chosen)
    {
        _chosen.Add(chosen);
        _words += options.Words == 0 ? 0 : SentenceLength.Of(sentences[chosen]);
        for (var index = 0; index < sentences.Count; index++)
            _isOut[index] |= string.Equals(sentences[index], sentences[chosen], StringComparison.Ordinal);
    }

    /// <summary>True when the words allowed leave room for it; one that does not fit now never will.</summary>
    private bool Fits(int index)
    {
        if (options.Words == 0 || _words + SentenceLength.Of(sentences[index]) <= options.Words)
            return true;
        _isOut[index] = true;
        return false;
    }
}
