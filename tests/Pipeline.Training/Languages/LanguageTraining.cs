using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Training.Languages;

/// <summary>
/// Naive Bayes on runs of one to three letters, for the languages whose script does not tell them apart. The runs that tell languages apart best are kept.
/// </summary>
internal static class LanguageTraining
{
    private const int Runs = 20_000;
    private const double Smoothing = 0.3;
    private const int LeastCount = 3;

    /// <summary>The table of <see cref="LanguageModel"/>.</summary>
    internal static byte[] Train(IReadOnlyDictionary<string, List<string>> sentences)
    {
        var tags = sentences.Keys.Order(StringComparer.Ordinal).ToArray();
        var counts = new Dictionary<ulong, int[]>();
        // Runs of different lengths are counted apart, so that each length is a distribution of its own.
        var totals = new double[LetterGrams.Longest, tags.Length];
        for (var language = 0; language < tags.Length; language++)
        {
            foreach (var sentence in sentences[tags[language]])
            {
                var grams = new LetterGrams(sentence);
                while (grams.Next())
                {
                    if (!counts.TryGetValue(grams.Run, out var row))
                        counts[grams.Run] = row = new int[tags.Length];
                    row[language]++;
                    totals[LengthOf(grams.Run) - 1, language]++;
                }
            }
        }

        var sizes = counts.Keys.GroupBy(LengthOf).ToDictionary(group => group.Key, group => group.Count());
        var likelihoods = counts
            .Where(pair => pair.Value.Sum() >= LeastCount)
            .Select(pair => (Run: pair.Key, Row: LogRow(pair.Key, pair.Value, totals, sizes), Count: pair.Value))
            .OrderByDescending(pair => Worth(pair.Row, pair.Count, totals, LengthOf(pair.Run)))
            .ThenBy(pair => pair.Run)
            .Take(Runs)
            .ToDictionary(pair => pair.Run, pair => pair.Row);
        return LanguageTable.Write(tags, likelihoods);
    }

    private static int LengthOf(ulong run) => run > uint.MaxValue ? 3 : run > ushort.MaxValue ? 2 : 1;

    private static double[] LogRow(ulong run, int[] counts, double[,] totals, Dictionary<int, int> sizes)
    {
        var length = LengthOf(run);
        return [.. counts.Select((count, language) => Math.Log((count + Smoothing) / (totals[length - 1, language] + (Smoothing * sizes[length]))))];
    }

    /// <summary>How much a run tells of the language, times how often it stands: the mean over languages of its share times the distance to the mean likelihood.</summary>
    private static double Worth(double[] row, int[] counts, double[,] totals, int length)
    {
        var mean = row.Average();
        return row.Select((value, language) => counts[language] / totals[length - 1, language] * Math.Abs(value - mean)).Sum();
    }
}
