namespace Pipeline.Training;

/// <summary>Grows one tree, best leaf first, and adds its advice to the scores.</summary>
internal sealed class TreeGrower(byte[][] binned, double[][] edges, BoostingOptions options, (double Gradient, double Hessian)[] gradients)
{
    private readonly List<double[]> _nodes = [];

    internal IReadOnlyList<double[]> Grow(double[] scores)
    {
        var leaves = new List<Leaf> { CreateLeaf([.. Enumerable.Range(0, binned.Length)]) };
        while (leaves.Count < options.Leaves && leaves.MaxBy(leaf => leaf.Split.Gain) is { Split.Gain: > 1e-9 } best)
        {
            var left = best.Rows.Where(row => binned[row][best.Split.Feature] <= best.Split.Bin).ToArray();
            var right = best.Rows.Where(row => binned[row][best.Split.Feature] > best.Split.Bin).ToArray();
            leaves.Remove(best);
            leaves.AddRange([CreateLeaf(left), CreateLeaf(right)]);
            _nodes[best.Node] = [best.Split.Feature, edges[best.Split.Feature][best.Split.Bin], leaves[^2].Node, leaves[^1].Node, 0, 0];
        }

        foreach (var leaf in leaves)
        {
            foreach (var row in leaf.Rows)
                scores[row] += _nodes[leaf.Node][4];
        }

        return _nodes;
    }

    private Leaf CreateLeaf(int[] rows)
    {
        var (gradient, hessian) = (rows.Sum(row => gradients[row].Gradient), rows.Sum(row => gradients[row].Hessian));
        _nodes.Add([0, 0, 0, 0, options.Shrinkage * gradient / (hessian + options.Ridge), 1]);
        return new Leaf(_nodes.Count - 1, rows, BestSplit(rows, gradient, hessian));
    }

    private Split BestSplit(int[] rows, double gradient, double hessian)
    {
        var best = new Split(0, 0, 0);
        for (var feature = 0; feature < edges.Length; feature++)
        {
            var sums = new (double Gradient, double Hessian)[edges[feature].Length + 1];
            foreach (var row in rows)
            {
                ref var sum = ref sums[binned[row][feature]];
                sum = (sum.Gradient + gradients[row].Gradient, sum.Hessian + gradients[row].Hessian);
            }

            double leftGradient = 0, leftHessian = 0;
            for (var bin = 0; bin < edges[feature].Length; bin++)
            {
                (leftGradient, leftHessian) = (leftGradient + sums[bin].Gradient, leftHessian + sums[bin].Hessian);
                if (leftHessian < options.LeastHessian || hessian - leftHessian < options.LeastHessian)
                    continue;
                var gain = Worth(leftGradient, leftHessian) + Worth(gradient - leftGradient, hessian - leftHessian) - Worth(gradient, hessian);
                if (gain > best.Gain)
                    best = new Split(feature, bin, gain);
            }
        }

        return best;
    }

    private double Worth(double gradient, double hessian) => gradient * gradient / (hessian + options.Ridge);

    private sealed record Leaf(int Node, int[] Rows, Split Split);

    private readonly record struct Split(int Feature, int Bin, double Gain);
}
