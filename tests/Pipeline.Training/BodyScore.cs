using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Pipeline.Training;

/// <summary>
/// How well an extracted body fits the gold one: precision and recall of counted shingles of four words, each averaged over the pages (the metric
/// of the public article-extraction-benchmark). Of two gold texts the one that fits better by single words counts.
/// </summary>
internal sealed partial class BodyScore
{
    private const int Shingle = 4;

    private readonly List<double> _precision = [];
    private readonly List<double> _recall = [];

    internal double Precision => _precision.Count == 0 ? 0 : _precision.Average();

    internal double Recall => _recall.Count == 0 ? 0 : _recall.Average();

    internal double F1 => Harmonic(Precision, Recall);

    internal int Pages => _recall.Count;

    internal void Add(IEnumerable<string> golds, string found)
    {
        var words = Words(found);
        var best = golds.Where(gold => gold.Length > 0).Select(Words).MaxBy(gold => Bag(gold, words));
        if (best is null)
            return;
        var (precision, recall) = Overlap(best, words, Shingle);
        if (precision is { } p)
            _precision.Add(p);
        if (recall is { } r)
            _recall.Add(r);
    }

    private static double Bag(string[] gold, string[] found)
    {
        var (precision, recall) = Overlap(Lower(gold), Lower(found), 1);
        return Harmonic(precision ?? 0, recall ?? 0);
    }

    private static string[] Lower(string[] words) => Array.ConvertAll(words, word => word.ToLowerInvariant());

    private static (double? Precision, double? Recall) Overlap(string[] gold, string[] found, int size)
    {
        var same = 0;
        var (left, right) = (Count(gold, size), Count(found, size));
        foreach (var (shingle, count) in left)
            same += Math.Min(count, right.GetValueOrDefault(shingle));
        var (goldCount, foundCount) = (left.Values.Sum(), right.Values.Sum());
        return (foundCount > 0 ? (double)same / foundCount : goldCount > 0 ? 0 : null, goldCount > 0 ? (double)same / goldCount : null);
    }

    private static Dictionary<string, int> Count(string[] words, int size)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var start = 0; words.Length > 0 && start < Math.Max(1, words.Length - size + 1); start++)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, string.Join(' ', words, start, Math.Min(size, words.Length - start)), out _)++;
        return counts;
    }

    private static double Harmonic(double precision, double recall) => precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;

    private static string[] Words(string text)
    {
        var words = new List<string>();
        foreach (var match in Word().EnumerateMatches(text))
            words.Add(text.Substring(match.Index, match.Length));
        return [.. words];
    }

    // What Python calls a word character: letters, numbers of any kind, the underscore; no combining marks.
    [GeneratedRegex("[\\p{L}\\p{N}_]+")]
    private static partial Regex Word();
}
