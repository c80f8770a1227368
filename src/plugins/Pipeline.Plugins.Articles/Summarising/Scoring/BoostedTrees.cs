using System.Text.Json;

namespace Pipeline.Plugins.Articles.Summarising.Scoring;

/// <summary>
/// The sentence model: boosted trees of four leaves, kept as JSON in the assembly. <c>Model/README.md</c> says how it was trained and what
/// it reaches.
/// </summary>
internal sealed class BoostedTrees
{
    private readonly double _baseline;
    private readonly Node[][] _trees;

    private BoostedTrees(double baseline, Node[][] trees)
    {
        _baseline = baseline;
        _trees = trees;
    }

    /// <summary>The model in the assembly, read once.</summary>
    internal static BoostedTrees Sentences => Loaded.Value;

    private static Lazy<BoostedTrees> Loaded { get; } = new(Load);

    /// <summary>The logit of the chance that a sentence belongs into the summary.</summary>
    internal double Score(double[] features)
    {
        var score = _baseline;
        foreach (var tree in _trees)
        {
            var node = tree[0];
            while (!node.IsLeaf)
                node = tree[features[node.Feature] <= node.Threshold ? node.Left : node.Right];
            score += node.Value;
        }

        return score;
    }

    private static BoostedTrees Load()
    {
        using var stream = typeof(BoostedTrees).Assembly.GetManifestResourceStream("summary-gb60x4.json")
            ?? throw new InvalidOperationException("The sentence model is missing from the assembly.");
        using var json = JsonDocument.Parse(stream);
        var trees = json.RootElement.GetProperty("trees").EnumerateArray().Select(tree => tree.EnumerateArray().Select(Read).ToArray()).ToArray();
        return new BoostedTrees(json.RootElement.GetProperty("baseline").GetDouble(), trees);
    }

    private static Node Read(JsonElement node) =>
        new(node[0].GetInt32(), node[1].GetDouble(), node[2].GetInt32(), node[3].GetInt32(), node[4].GetDouble(), node[5].GetInt32() == 1);

    private readonly record struct Node(int Feature, double Threshold, int Left, int Right, double Value, bool IsLeaf);
}
