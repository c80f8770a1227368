using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Summarising.Scoring;

/// <summary>
/// The sentences of a document in the space of its terms: counts, tf-idf rows, and the products with the similarity matrix S that features
/// need. S is never built: S·x is the rows times (the rows transposed times x), so all of it is linear in the words.
/// </summary>
internal sealed class SentenceSpace
{
    private readonly TermReader _reader;
    private readonly double[] _idf;

    private SentenceSpace(int[][] terms, TermReader reader)
    {
        _reader = reader;
        Terms = terms;
        Counts = new int[reader.Terms.Count];
        FirstSentences = new int[Counts.Length];
        var containing = new int[Counts.Length];
        var lastSeen = new int[Counts.Length];
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
    internal IReadOnlyList<string> Spellings => _reader.Terms;

    /// <summary>Number of terms in the document, repeats counted.</summary>
    internal int Total { get; }

    internal static SentenceSpace Of(IReadOnlyList<ReadSentence> sentences, TermReader reader) =>
        new([.. sentences.Select(sentence => Array.FindAll(sentence.Terms, term => term != TermReader.None))], reader);

    /// <summary>A text from outside, such as the title, as a row; terms that the document lacks count for nothing.</summary>
    internal TermVector RowOf(IEnumerable<string> terms) => Row([.. terms.Select(_reader.Find).Where(term => term != TermReader.None)]);

    /// <summary>The tf-idf of the whole document: the sum of its sentences before each is brought to length one.</summary>
    internal double[] Mass() => [.. Counts.Select((count, term) => count * _idf[term])];

    internal double[] NewDense() => new double[Counts.Length];

    private TermVector Row(int[] sentence)
    {
        var (terms, weights) = (new int[sentence.Length], new double[sentence.Length]);
        sentence.CopyTo(terms, 0);
        Array.Sort(terms);
        var count = 0;
        double squares = 0;
        for (int start = 0, end; start < terms.Length; start = end)
        {
            end = start + 1;
            while (end < terms.Length && terms[end] == terms[start])
                end++;
            weights[count] = (end - start) * _idf[terms[start]];
            squares += weights[count] * weights[count];
            terms[count++] = terms[start];
        }

        var norm = Math.Sqrt(squares);
        for (var index = 0; index < count && norm != 0; index++)
            weights[index] /= norm;
        return new TermVector(terms[..count], weights[..count]);
    }
}
