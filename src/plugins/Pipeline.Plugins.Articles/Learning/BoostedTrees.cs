using System.Text.Json;

namespace Pipeline.Plugins.Articles.Learning;

/// <summary>A small learned model: boosted regression trees, kept as JSON in the assembly and read once. The model cards say what each was trained on.</summary>
internal sealed class BoostedTrees
{
    // All nodes of all trees, brothers side by side; a leaf leads to itself, so that every walk has the same number of steps and none has to be guessed.
    private readonly Node[] _nodes;
    private readonly int[] _roots;
    private readonly int _depth;
    private readonly double _baseline;

    private BoostedTrees(double baseline, JsonElement trees)
    {
        var nodes = new List<Node>();
        _roots = new int[trees.GetArrayLength()];
        for (var tree = 0; tree < _roots.Length; tree++)
        {
            _roots[tree] = nodes.Count;
            nodes.Add(default);
            _depth = Math.Max(_depth, Add(nodes, _roots[tree], trees[tree], trees[tree][0]));
        }

        (_baseline, _nodes) = (baseline, [.. nodes]);
    }

    /// <summary>The sum of the trees: the logit of the chance that the model speaks of.</summary>
    /// <param name="features">The features in the order of the model's list of names; none is NaN.</param>
    internal double Score(ReadOnlySpan<double> features)
    {
        var score = _baseline;
        foreach (var root in _roots)
        {
            var at = root;
            for (var step = 0; step < _depth; step++)
            {
                ref readonly var node = ref _nodes[at];
                at = node.Left + (features[node.Feature] > node.Threshold ? 1 : 0);
            }

            score += _nodes[at].Value;
        }

        return score;
    }

    /// <summary>The model under this name in the assembly.</summary>
    internal static BoostedTrees Load(string resource)
    {
        using var stream = typeof(BoostedTrees).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The model '{resource}' is missing from the assembly.");
        using var json = JsonDocument.Parse(stream);
        return new BoostedTrees(json.RootElement.GetProperty("baseline").GetDouble(), json.RootElement.GetProperty("trees"));
    }

    /// <summary>Puts a node, written as feature, threshold, left, right, value, 1 for a leaf, and all below it; gives the steps to the farthest leaf.</summary>
    private static int Add(List<Node> nodes, int at, JsonElement tree, JsonElement node)
    {
        if (node[5].GetInt32() == 1)
        {
            nodes[at] = new Node(double.PositiveInfinity, node[4].GetDouble(), 0, at);
            return 0;
        }

        var left = nodes.Count;
        nodes.Add(default);
        nodes.Add(default);
        nodes[at] = new Node(node[1].GetDouble(), 0, node[0].GetInt32(), left);
        return 1 + Math.Max(Add(nodes, left, tree, tree[node[2].GetInt32()]), Add(nodes, left + 1, tree, tree[node[3].GetInt32()]));
    }

    /// <param name="Threshold">The largest value that goes left.</param>
    /// <param name="Value">What a leaf adds to the sum.</param>
    /// <param name="Feature">Which feature is asked.</param>
    /// <param name="Left">Where the left child stands, the right one behind it.</param>
    private readonly record struct Node(double Threshold, double Value, int Feature, int Left);
}
