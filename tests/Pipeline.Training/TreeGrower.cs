namespace Pipeline.Training;

/// <summary>Grows one tree after another, best leaf first, on histograms; the larger child's histogram is the parent's less the smaller child's.</summary>
internal sealed class TreeGrower(TrainingTable table, BoostingOptions options)
{
    private const int Bins = 64;

    private double[] _gradients = [];
    private int[] _features = [];

    /// <param name="rows">The rows to learn from; reordered.</param>
    /// <param name="features">The features to look at.</param>
    /// <param name="gradients">First and second derivative of the loss, for each row of the table.</param>
    internal TreeNode[] Grow(int[] rows, int[] features, double[] gradients)
    {
        (_gradients, _features) = (gradients, features);
        var nodes = new List<TreeNode> { default };
        var leaves = new List<Leaf> { CreateLeaf(0, new ArraySegment<int>(rows), null) };
        while (leaves.Count < options.Leaves && leaves.MaxBy(leaf => leaf.Split.Gain) is { Split.Gain: > 1e-9 } best)
        {
            var middle = Partition(best.Rows, table.Columns[best.Split.Feature], best.Split.Bin);
            nodes[best.Node] = new TreeNode(best.Split.Feature, best.Split.Bin, table.Edges[best.Split.Feature][best.Split.Bin], nodes.Count, 0);
            nodes.AddRange([default, default]);
            leaves.Remove(best);
            var (left, right) = (best.Rows[..middle], best.Rows[middle..]);
            var leftIsSmall = left.Count <= right.Count;
            var small = CreateLeaf(nodes.Count - (leftIsSmall ? 2 : 1), leftIsSmall ? left : right, null);
            for (var index = 0; index < best.Histogram.Length; index++)
                best.Histogram[index] -= small.Histogram[index];
            var large = CreateLeaf(nodes.Count - (leftIsSmall ? 1 : 2), leftIsSmall ? right : left, best.Histogram);
            leaves.AddRange(leftIsSmall ? [small, large] : [large, small]);
        }

        foreach (var leaf in leaves)
            nodes[leaf.Node] = new TreeNode(-1, 0, 0, 0, (float)(options.Shrinkage * leaf.Gradient / (leaf.Hessian + options.Ridge)));
        return [.. nodes];
    }

    private Leaf CreateLeaf(int node, ArraySegment<int> rows, double[]? histogram)
    {
        double gradient = 0, hessian = 0;
        foreach (var row in rows)
            (gradient, hessian) = (gradient + _gradients[2 * row], hessian + _gradients[(2 * row) + 1]);
        histogram ??= Histogram(rows);
        return new Leaf(node, rows, histogram, gradient, hessian, BestSplit(histogram, gradient, hessian));
    }

    private double[] Histogram(ArraySegment<int> rows)
    {
        var sums = new double[2 * Bins * _features.Length];
        Parallel.For(0, _features.Length, place =>
        {
            var column = table.Columns[_features[place]];
            var own = sums.AsSpan(2 * Bins * place, 2 * Bins);
            foreach (var row in rows.AsSpan())
            {
                var bin = 2 * column[row];
                own[bin] += _gradients[2 * row];
                own[bin + 1] += _gradients[(2 * row) + 1];
            }
        });
        return sums;
    }

    private Split BestSplit(double[] histogram, double gradient, double hessian)
    {
        var best = new Split(0, 0, 0);
        var whole = Worth(gradient, hessian);
        for (var place = 0; place < _features.Length; place++)
        {
            double leftGradient = 0, leftHessian = 0;
            for (var bin = 0; bin < table.Edges[_features[place]].Length; bin++)
            {
                leftGradient += histogram[2 * ((Bins * place) + bin)];
                leftHessian += histogram[(2 * ((Bins * place) + bin)) + 1];
                if (leftHessian < options.LeastHessian || hessian - leftHessian < options.LeastHessian)
                    continue;
                var gain = Worth(leftGradient, leftHessian) + Worth(gradient - leftGradient, hessian - leftHessian) - whole;
                if (gain > best.Gain)
                    best = new Split(_features[place], bin, gain);
            }
        }

        return best;
    }

    private double Worth(double gradient, double hessian) => gradient * gradient / (hessian + options.Ridge);

    /// <summary>Rows up to the bin first, then the others, each side in its old order.</summary>
    private static int Partition(ArraySegment<int> rows, byte[] column, int bin)
    {
        var right = new List<int>();
        var middle = 0;
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            if (column[row] <= bin)
                rows[middle++] = row;
            else
                right.Add(row);
        }

        for (var index = 0; index < right.Count; index++)
            rows[middle + index] = right[index];
        return middle;
    }

    private sealed record Leaf(int Node, ArraySegment<int> Rows, double[] Histogram, double Gradient, double Hessian, Split Split);

    private readonly record struct Split(int Feature, int Bin, double Gain);
}
