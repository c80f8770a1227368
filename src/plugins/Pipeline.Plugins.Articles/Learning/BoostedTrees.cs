using System.Text.Json;

namespace Pipeline.Plugins.Articles.Learning;

/// <summary>A small learned model: boosted regression trees, kept as JSON in the assembly and read once. The model cards say what each was trained on.</summary>
internal sealed class BoostedTrees
{
    private readonly double _baseline;
    private readonly Node[][] _trees;

    private BoostedTrees(double baseline, Node[][] trees)
    {
        _baseline = baseline;
        _trees = trees;
    }

    /// <summary>The sum of the trees: the logit of the chance that the model speaks of.</summary>
    /// <param name="features">The features in the order of the model's list of names.</param>
    internal double Score(ReadOnlySpan<double> features)
    {
        var score = _baseline;
        foreach (var tree in _trees)
        {
            ref readonly var node = ref tree[0];
            while (!node.IsLeaf)
                node = ref tree[features[node.Feature] <= node.Threshold ? node.Left : node.Right];
            score += node.Value;
        }

        return score;
    }

    /// <summary>The model under this name in the assembly.</summary>
    internal static BoostedTrees Load(string resource)
    {
        using var stream = typeof(BoostedTrees).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The model '{resource}' is missing from the assembly.");
        using var json = JsonDocument.Parse(stream);
        var trees = json.RootElement.GetProperty("trees").EnumerateArray().Select(tree => tree.EnumerateArray().Select(Read).ToArray()).ToArray();
        return new BoostedTrees(json.RootElement.GetProperty("baseline").GetDouble(), trees);
    }

    private static Node Read(JsonElement node) =>
        new(node[0].GetInt32(), node[1].GetDouble(), node[2].GetInt32(), node[3].GetInt32(), node[4].GetDouble(), node[5].GetInt32() == 1);

    private readonly record struct Node(int Feature, double Threshold, int Left, int Right, double Value, bool IsLeaf);
}
