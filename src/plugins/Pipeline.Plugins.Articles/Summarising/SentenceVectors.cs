using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>Sentences as unit vectors of term weights, tf·idf with the document's own frequencies (Erkan and Radev, "LexRank", 2004).</summary>
internal sealed class SentenceVectors
{
    private readonly (int Term, double Weight)[][] _rows;
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly double[] _idf;
    private readonly string _language;

    internal SentenceVectors(IReadOnlyList<BodySentence> sentences, string language)
    {
        _language = language;
        var counts = sentences.Select(sentence => Count(sentence.Text, grow: true)).ToArray();
        var frequency = new int[_terms.Count];
        foreach (var row in counts)
        {
            foreach (var term in row.Keys)
                frequency[term]++;
        }

        _idf = [.. frequency.Select(count => Math.Log((sentences.Count + 1) / (count + 0.5)))];
        _rows = [.. counts.Select(Weigh)];
    }

    /// <summary>Cosine of two sentences, 0 to 1.</summary>
    internal double Similarity(int left, int right) => Dot(_rows[left], _rows[right]);

    /// <summary>Cosine of each sentence to a text.</summary>
    internal double[] SimilarityTo(string text)
    {
        var row = Weigh(Count(text, grow: false));
        return [.. _rows.Select(other => Dot(other, row))];
    }

    private SortedDictionary<int, int> Count(string text, bool grow)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var term in Terms.Of(text, _language))
        {
            if (!_terms.TryGetValue(term, out var index))
            {
                if (!grow)
                    continue;
                _terms[term] = index = _terms.Count;
            }

            counts[index] = counts.GetValueOrDefault(index) + 1;
        }

        return counts;
    }

    private (int, double)[] Weigh(SortedDictionary<int, int> counts)
    {
        var row = counts.Select(pair => (pair.Key, Weight: pair.Value * _idf[pair.Key])).ToArray();
        var norm = Math.Sqrt(row.Sum(cell => cell.Weight * cell.Weight));
        return norm == 0 ? [] : [.. row.Select(cell => (cell.Key, cell.Weight / norm))];
    }

    private static double Dot((int Term, double Weight)[] left, (int Term, double Weight)[] right)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var order = left[i].Term.CompareTo(right[j].Term);
            if (order == 0)
                sum += left[i++].Weight * right[j++].Weight;
            else if (order < 0)
                i++;
            else
                j++;
        }

        return sum;
    }
}
