namespace Pipeline.Plugins.Articles.Learning;

/// <summary>An inner node of a tree.</summary>
/// <param name="Threshold">The largest value that goes left.</param>
/// <param name="Tree">The tree it is of.</param>
/// <param name="Remaining">A bit for each leaf of the tree, lowest bit leftmost, that is still possible when a value is larger.</param>
internal readonly record struct ForestTest(float Threshold, ushort Tree, ushort Remaining);
