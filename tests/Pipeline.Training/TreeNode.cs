namespace Pipeline.Training;

/// <summary>A node of a tree. A leaf has no children and a value; the others send a row left when its feature is at most the threshold.</summary>
/// <param name="Feature">Number of the feature; −1 on a leaf.</param>
/// <param name="Bin">The last bin that goes left.</param>
/// <param name="Threshold">The upper edge of that bin.</param>
/// <param name="Left">Index of the left child; the right one stands behind it.</param>
/// <param name="Value">What a leaf adds to the score.</param>
internal readonly record struct TreeNode(int Feature, int Bin, float Threshold, int Left, float Value)
{
    internal static float ValueOf(TreeNode[] tree, TrainingTable table, int row)
    {
        var node = tree[0];
        while (node.Feature >= 0)
            node = tree[table.Columns[node.Feature][row] <= node.Bin ? node.Left : node.Left + 1];
        return node.Value;
    }
}
