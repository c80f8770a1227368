namespace Pipeline.Training;

/// <summary>
/// Gradient boosting of regression trees, on the logistic loss unless another is given (Friedman, "Greedy function approximation", 2001), each tree on a sample of rows and
/// features ("Stochastic gradient boosting", 2002). Repeatable: the samples come from a fixed sequence, ties go to the first feature and lowest bin.
/// </summary>
internal sealed class Boosting(BoostingOptions options)
{
    /// <param name="rows">Features of each example, all to be learnt from.</param>
    /// <param name="labels">0 to 1 for each example.</param>
    internal BoostedModel Train(double[][] rows, double[] labels) =>
        Train(new TrainingTable([.. rows.Select(row => Array.ConvertAll(row, value => (float)value))]), [.. Enumerable.Range(0, rows.Length)], labels, [.. Enumerable.Repeat(1.0, rows.Length)]);

    /// <param name="table">The features of all examples.</param>
    /// <param name="examples">Which of them to learn from.</param>
    /// <param name="labels">0 to 1 for each row of the table.</param>
    /// <param name="weights">How much each row counts.</param>
    internal BoostedModel Train(TrainingTable table, int[] examples, double[] labels, double[] weights)
    {
        double sum = 0, all = 0;
        foreach (var row in examples)
            (sum, all) = (sum + (labels[row] * weights[row]), all + weights[row]);
        return Train(table, examples, Math.Log(sum / (all - sum)), (scores, gradients) =>
        {
            foreach (var row in examples)
            {
                var chance = 1 / (1 + Math.Exp(-scores[row]));
                gradients[2 * row] = weights[row] * (labels[row] - chance);
                gradients[(2 * row) + 1] = weights[row] * Math.Max(chance * (1 - chance), 1e-6);
            }
        });
    }

    /// <param name="table">The features of all examples.</param>
    /// <param name="examples">Which of them to learn from.</param>
    /// <param name="baseline">The score of each before the first tree.</param>
    /// <param name="derive">From the scores of all rows the first and second derivative of the loss, for each row one behind the other.</param>
    internal BoostedModel Train(TrainingTable table, int[] examples, double baseline, Action<double[], double[]> derive)
    {
        var scores = new double[table.Rows];
        foreach (var row in examples)
            scores[row] = baseline;
        var random = new FixedSequence(1);
        var grower = new TreeGrower(table, options);
        var gradients = new double[2 * table.Rows];
        var trees = new List<TreeNode[]>();
        for (var round = 0; round < options.Trees; round++)
        {
            derive(scores, gradients);
            var sample = Array.FindAll(examples, _ => random.Next() < options.RowShare);
            var features = Enumerable.Range(0, table.Features).Where(feature => table.Edges[feature].Length > 0 && random.Next() < options.FeatureShare).ToArray();
            var tree = grower.Grow(sample, features, gradients);
            trees.Add(tree);
            foreach (var row in examples)
                scores[row] += TreeNode.ValueOf(tree, table, row);
        }

        return new BoostedModel(baseline, trees);
    }
}
