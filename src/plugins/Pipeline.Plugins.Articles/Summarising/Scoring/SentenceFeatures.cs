using System.Buffers;
using System.Text.RegularExpressions;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Summarising.Scoring;

/// <summary>
/// What the model looks at in each sentence: where it stands, how near it is to the rest of the document and to the title, how frequent its
/// terms are, and how it is written. The order of the values is the model's.
/// </summary>
internal static partial class SentenceFeatures
{
    internal const int Count = 27;

    /// <summary>Names of the values, in their order.</summary>
    internal static readonly string[] Names =
    [
        "first", "second", "third", "pos_inv", "pos_rel", "pos_log", "in_first5", "tail2", "cent", "lexrank", "fwd", "bwd", "simlead", "avgp", "massp", "kw10",
        "len", "len2", "short8", "long40", "digits", "proper", "quote", "quote_start", "question", "colon", "titlesim",
    ];

    private const string Quotes = "\"“”«»„「」『』";
    private const string Closers = Quotes + "'’)] ";

    private static readonly SearchValues<char> AnyQuote = SearchValues.Create(Quotes);
    private static readonly SearchValues<char> AnyColon = SearchValues.Create(":;—：；");

    internal static double[][] Of(IReadOnlyList<ReadSentence> sentences, SentenceSpace space, TermVector title)
    {
        var count = sentences.Count;
        var total = space.NewDense();
        foreach (var row in space.Rows)
            row.AddTo(total);
        var mass = space.Mass();
        var massLength = Math.Sqrt(mass.Sum(value => value * value));
        var rank = SentenceRank.Of(space);
        var keys = KeyTerms.Of(space);
        double[] before = space.NewDense(), behind = total;
        var features = new double[count][];
        for (var index = 0; index < count; index++)
        {
            var row = space.Rows[index];
            row.AddTo(behind, -1);
            var values = features[index] = new double[Count];
            AddPosition(values, index, count);
            values[8] = massLength == 0 ? 0 : row.Dot(mass) / massLength;
            values[9] = rank[index];
            values[10] = count < 2 ? 0 : 3 * Math.Max(0, row.Dot(behind)) / (count - 1);
            values[11] = count < 2 ? 0 : 3 * row.Dot(before) / (count - 1);
            values[12] = index == 0 ? 0 : row.Dot(space.Rows[0]);
            AddTerms(values, space, index, keys);
            AddWriting(values, sentences[index]);
            values[26] = row.Dot(title);
            row.AddTo(before);
        }

        return features;
    }

    private static void AddPosition(double[] values, int index, int count)
    {
        values[0] = index == 0 ? 1 : 0;
        values[1] = index == 1 ? 1 : 0;
        values[2] = index == 2 ? 1 : 0;
        values[3] = 1.0 / (index + 1);
        values[4] = count < 2 ? 0 : (double)index / (count - 1);
        values[5] = Math.Log(1 + index) / 4;
        values[6] = index < 5 ? 1 : 0;
        values[7] = count > 6 && index >= count - 2 ? 1 : 0;
    }

    private static void AddTerms(double[] values, SentenceSpace space, int index, HashSet<int> keys)
    {
        var terms = space.Terms[index];
        if (terms.Length == 0)
            return;
        double all = 0, distinct = 0;
        foreach (var term in terms)
            all += (double)space.Counts[term] / space.Total;
        var inKeys = 0;
        foreach (var term in space.Rows[index].Terms)
        {
            distinct += (double)space.Counts[term] / space.Total;
            inKeys += keys.Contains(term) ? 1 : 0;
        }

        values[13] = 20 * (all / terms.Length);
        values[14] = 2 * distinct;
        values[15] = (double)inKeys / KeyTerms.Most;
    }

    private static void AddWriting(double[] values, ReadSentence read)
    {
        var sentence = read.Text;
        var length = SentenceLength.Measure(sentence);
        values[16] = Math.Min(length, 50) / 25;
        values[17] = values[16] * values[16];
        values[18] = length < 8 ? 1 : 0;
        values[19] = length > 40 ? 1 : 0;
        values[20] = Math.Min(Number().Count(sentence), 3) / 3.0;
        values[21] = ShareOfCapitals(read);
        values[22] = sentence.AsSpan().ContainsAny(AnyQuote) || OpeningQuote().IsMatch(sentence) ? 1 : 0;
        values[23] = sentence.Length > 0 && (AnyQuote.Contains(sentence[0]) || sentence[0] == '\'') ? 1 : 0;
        values[24] = sentence.AsSpan().TrimEnd(Closers) is [.., '?' or '？'] ? 1 : 0;
        values[25] = sentence.AsSpan().ContainsAny(AnyColon) || sentence.Contains("--", StringComparison.Ordinal) ? 1 : 0;
    }

    /// <summary>The share of words with a capital, the first one left out.</summary>
    private static double ShareOfCapitals(ReadSentence sentence)
    {
        var capitals = 0;
        for (var index = 1; index < sentence.Words.Length; index++)
            capitals += char.IsUpper(sentence.Text[sentence.Words[index].Start]) ? 1 : 0;
        return sentence.Words.Length < 2 ? 0 : (double)capitals / (sentence.Words.Length - 1);
    }

    [GeneratedRegex("[0-9]+(?:[.,][0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("(?:^|\\s)['‘]\\w", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningQuote();
}
