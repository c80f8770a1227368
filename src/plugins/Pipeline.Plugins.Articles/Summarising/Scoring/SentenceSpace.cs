using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Summarising.Scoring;

/// <summary>
/// The sentences of a document in the space of its terms: counts, tf-idf rows, and the products with the similarity matrix S that features
/// need. S is never built: S·x is the rows times (the rows transposed times x), so all of it is linear in the words.
/// </summary>
internal sealed class SentenceSpace
{
    private readonly Dictionary<string, int> _numbers;
    private readonly double[] _idf;

    private SentenceSpace(int[][] terms, Dictionary<string, int> numbers)
    {
        _numbers = numbers;
        Terms = terms;
        Counts = new int[numbers.Count];
        FirstSentences = new int[numbers.Count];
        Spellings = new string[numbers.Count];
        foreach (var (term, number) in numbers)
            Spellings[number] = term;
        var containing = new int[numbers.Count];
        var lastSeen = new int[numbers.Count];
        for (var index = 0; index < terms.Length; index++)
        {
            foreach (var term in terms[index])
            {
                if (Counts[term]++ == 0)
                    FirstSentences[term] = index;
                if (lastSeen[term] != index + 1)
                    containing[term]++;
                lastSeen[term] = index + 1;
            }
        }

        _idf = [.. containing.Select(count => Math.Log((terms.Length + 1) / (count + 0.5)))];
        Rows = [.. terms.Select(Row)];
        Total = terms.Sum(sentence => sentence.Length);
    }

    /// <summary>The terms of each sentence, in its order, as numbers.</summary>
    internal int[][] Terms { get; }

    /// <summary>The tf-idf row of each sentence, of length one.</summary>
    internal TermVector[] Rows { get; }

    /// <summary>How often each term stands in the document.</summary>
    internal int[] Counts { get; }

    /// <summary>In which sentence each term stands first.</summary>
    internal int[] FirstSentences { get; }

    /// <summary>The terms by their numbers.</summary>
    internal string[] Spellings { get; }

    /// <summary>Number of terms in the document, repeats counted.</summary>
    internal int Total { get; }

    internal static SentenceSpace Of(IReadOnlyList<ReadSentence> sentences, CancellationToken cancellationToken)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = new int[sentences.Count][];
        for (var index = 0; index < sentences.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            terms[index] = Numbers(sentences[index].Terms, numbers);
        }

        return new SentenceSpace(terms, numbers);
    }

    /// <summary>A text from outside, such as the title, as a row; terms that the document lacks count for nothing.</summary>
    internal TermVector RowOf(IEnumerable<string> terms) => Row([.. terms.Where(_numbers.ContainsKey).Select(term => _numbers[term])]);

    /// <summary>The tf-idf of the whole document: the sum of its sentences before each is brought to length one.</summary>
    internal double[] Mass() => [.. Counts.Select((count, term) => count * _idf[term])];

    internal double[] NewDense() => new double[Counts.Length];

    private static int[] Numbers(string?[] terms, Dictionary<string, int> numbers)
    {
        var found = new List<int>(terms.Length);
        foreach (var term in terms)
        {
            if (term is not null)
                found.Add(Number(numbers, term));
        }

        return [.. found];
    }

    private static int Number(Dictionary<string, int> numbers, string term)
    {
        if (!numbers.TryGetValue(term, out var number))
            numbers[term] = number = numbers.Count;
        return number;
    }

    private TermVector Row(int[] sentence)
    {
        var sorted = sentence.Order().ToArray();
        var terms = new List<int>(sorted.Length);
        var weights = new List<double>(sorted.Length);
        double squares = 0;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            terms.Add(sorted[start]);
            weights.Add((end - start) * _idf[sorted[start]]);
            squares += weights[^1] * weights[^1];
        }

        var norm = Math.Sqrt(squares);
        return new TermVector([.. terms], [.. weights.Select(weight => norm == 0 ? weight : weight / norm)]);
    }
}
