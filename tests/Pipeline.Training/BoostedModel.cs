using System.Text.Json;

namespace Pipeline.Training;

/// <summary>Boosted trees, as they come from training.</summary>
internal sealed record BoostedModel(double Baseline, IReadOnlyList<TreeNode[]> Trees)
{
    internal double Score(TrainingTable table, int row)
    {
        var score = Baseline;
        foreach (var tree in Trees)
            score += TreeNode.ValueOf(tree, table, row);
        return score;
    }

    /// <summary>The score of a row that is in no table.</summary>
    internal double Score(double[] row)
    {
        var score = Baseline;
        foreach (var tree in Trees)
        {
            var node = tree[0];
            while (node.Feature >= 0)
                node = tree[(float)row[node.Feature] <= node.Threshold ? node.Left : node.Left + 1];
            score += node.Value;
        }

        return score;
    }

    /// <summary>Writes the trees as JSON: each node is <c>[feature, threshold (go left if x &lt;= t), left, right, value, is leaf]</c>.</summary>
    internal void Save(string path, IReadOnlyList<string> features)
    {
        var trees = Trees.Select(tree => tree.Select(node => node.Feature < 0
            ? new[] { 0, 0, 0, 0, Math.Round(node.Value, 6), 1 }
            : [node.Feature, Math.Round(node.Threshold, 6), node.Left, node.Left + 1, 0, 0]));
        File.WriteAllText(path, JsonSerializer.Serialize(new { features, baseline = Math.Round(Baseline, 6), node = "[feature, threshold (go left if x<=t), left, right, value, is_leaf]", trees }) + "\n");
    }
}
