using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Summarising.Scoring;

/// <summary>
/// The sentences of a document in the space of its terms: counts, tf-idf rows, and the products with the similarity matrix S that features
/// need. S is never built: S·x is the rows times (the rows transposed times x), so all of it is linear in the words.
/// </summary>
internal sealed class SentenceSpace
{
    private SentenceSpace(int[][] terms, TermVector[] rows, int[] counts, double[] idf, Dictionary<string, int> numbers)
    {
        Terms = terms;
        Rows = rows;
        Counts = counts;
        Idf = idf;
        Numbers = numbers;
        Total = counts.Sum();
    }

    /// <summary>The terms of each sentence, in its order, as numbers.</summary>
    internal int[][] Terms { get; }

    /// <summary>The tf-idf row of each sentence, of length one.</summary>
    internal TermVector[] Rows { get; }

    /// <summary>How often each term stands in the document.</summary>
    internal int[] Counts { get; }

    /// <summary>Number of terms in the document, repeats counted.</summary>
    internal int Total { get; }

    private double[] Idf { get; }

    private Dictionary<string, int> Numbers { get; }

    internal static SentenceSpace Of(IReadOnlyList<string> sentences, TermReader reader, CancellationToken cancellationToken)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = new int[sentences.Count][];
        for (var index = 0; index < sentences.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            terms[index] = [.. reader.Read(sentences[index]).Select(term => Number(numbers, term))];
        }

        var counts = new int[numbers.Count];
        var containing = new int[numbers.Count];
        foreach (var sentence in terms)
        {
            foreach (var term in sentence)
                counts[term]++;
            foreach (var term in sentence.Distinct())
                containing[term]++;
        }

        var idf = containing.Select(count => Math.Log((sentences.Count + 1) / (count + 0.5))).ToArray();
        return new SentenceSpace(terms, [.. terms.Select(sentence => Row(sentence, idf))], counts, idf, numbers);
    }

    /// <summary>A text from outside, such as the title, as a row; terms that the document lacks weigh as one it has once.</summary>
    internal TermVector RowOf(List<string> terms)
    {
        var known = terms.Where(Numbers.ContainsKey).Select(term => Numbers[term]).ToArray();
        return Row(known, Idf);
    }

    /// <summary>The tf-idf of the whole document: the sum of its sentences before each is brought to length one.</summary>
    internal double[] Mass() => [.. Counts.Select((count, term) => count * Idf[term])];

    internal double[] NewDense() => new double[Counts.Length];

    private static int Number(Dictionary<string, int> numbers, string term)
    {
        if (!numbers.TryGetValue(term, out var number))
            numbers[term] = number = numbers.Count;
        return number;
    }

    private static TermVector Row(int[] sentence, double[] idf)
    {
        var groups = sentence.GroupBy(term => term).OrderBy(group => group.Key).ToArray();
        var weights = groups.Select(group => group.Count() * idf[group.Key]).ToArray();
        var norm = Math.Sqrt(weights.Sum(weight => weight * weight));
        return new TermVector([.. groups.Select(group => group.Key)], norm == 0 ? weights : [.. weights.Select(weight => weight / norm)]);
    }
}
