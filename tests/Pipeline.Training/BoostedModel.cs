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
}
