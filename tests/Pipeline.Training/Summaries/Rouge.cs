using System.Text.RegularExpressions;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Training.Summaries;

/// <summary>ROUGE-1 and ROUGE-2 (C.-Y. Lin, 2004): F1 of n-grams of stemmed words, clipped, in percent.</summary>
internal static partial class Rouge
{
    internal static (double One, double Two) Score(IEnumerable<string> reference, IEnumerable<string> summary)
    {
        var (gold, found) = (Stems(string.Join(' ', reference)), Stems(string.Join(' ', summary)));
        return (F1(gold, found, 1), F1(gold, found, 2));
    }

    internal static string[] Stems(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value.Length > 3 ? PorterStemmer.Stem(match.Value) : match.Value)];

    private static double F1(string[] gold, string[] found, int length)
    {
        var (left, right) = (Grams(gold, length), Grams(found, length));
        var hits = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        return hits == 0 ? 0 : 200.0 * hits / (left.Values.Sum() + right.Values.Sum());
    }

    private static Dictionary<string, int> Grams(string[] words, int length) =>
        Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(start => string.Join(' ', words.AsSpan(start, length)!)).CountBy(gram => gram).ToDictionary();

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
