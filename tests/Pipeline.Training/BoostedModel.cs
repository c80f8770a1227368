using System.Text.Json;

namespace Pipeline.Training;

/// <summary>Nodes are <c>[feature, threshold (go left if x &lt;= t), left, right, value, is leaf]</c>, as the plugin reads them.</summary>
internal sealed record BoostedModel(double Baseline, IReadOnlyList<IReadOnlyList<double[]>> Trees)
{
    internal double Score(ReadOnlySpan<double> row)
    {
        var score = Baseline;
        foreach (var tree in Trees)
        {
            var node = tree[0];
            while (node[5] == 0)
                node = tree[(int)(row[(int)node[0]] <= node[1] ? node[2] : node[3])];
            score += node[4];
        }

        return score;
    }

    internal void Save(string path, IReadOnlyList<string> features)
    {
        var trees = Trees.Select(tree => tree.Select(node => node.Select(value => Math.Round(value, 6))));
        File.WriteAllText(path, JsonSerializer.Serialize(new { features, baseline = Math.Round(Baseline, 6), node = "[feature, threshold (go left if x<=t), left, right, value, is_leaf]", trees }) + "\n");
    }
}
