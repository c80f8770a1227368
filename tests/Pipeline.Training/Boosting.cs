namespace Pipeline.Training;

/// <summary>
/// Gradient boosting of regression trees on the logistic loss (Friedman, "Greedy function approximation", 2001), on binned features.
/// Deterministic: no sampling, ties go to the first feature and the lowest threshold.
/// </summary>
internal sealed class Boosting(BoostingOptions options)
{
    private const int Bins = 64;

    /// <param name="rows">Features of each example.</param>
    /// <param name="labels">0 to 1 for each example.</param>
    /// <param name="weights">How much each example counts.</param>
    internal BoostedModel Train(double[][] rows, double[] labels, double[] weights)
    {
        var edges = Enumerable.Range(0, rows[0].Length).Select(feature => Edges(rows, feature)).ToArray();
        var binned = rows.Select(row => row.Select((value, feature) => (byte)Bin(edges[feature], value)).ToArray()).ToArray();
        var mean = labels.Zip(weights, (label, weight) => label * weight).Sum() / weights.Sum();
        var baseline = Math.Log(mean / (1 - mean));
        var scores = Enumerable.Repeat(baseline, rows.Length).ToArray();
        var trees = new List<IReadOnlyList<double[]>>();
        for (var round = 0; round < options.Trees; round++)
        {
            var tree = new TreeGrower(binned, edges, options, Gradients(scores, labels, weights)).Grow(scores);
            trees.Add(tree);
        }

        return new BoostedModel(baseline, trees);
    }

    private static (double Gradient, double Hessian)[] Gradients(double[] scores, double[] labels, double[] weights) =>
        [.. scores.Select((score, index) =>
        {
            var chance = 1 / (1 + Math.Exp(-score));
            return (weights[index] * (labels[index] - chance), weights[index] * Math.Max(chance * (1 - chance), 1e-6));
        })];

    private static double[] Edges(double[][] rows, int feature)
    {
        var values = rows.Select(row => row[feature]).Distinct().Order().ToArray();
        var count = Math.Min(Bins, values.Length) - 1;
        return [.. Enumerable.Range(1, Math.Max(0, count)).Select(bin => values[(int)((long)bin * values.Length / (count + 1)) - 1]).Distinct()];
    }

    private static int Bin(double[] edges, double value)
    {
        var index = Array.BinarySearch(edges, value);
        return index >= 0 ? index : ~index;
    }
}
