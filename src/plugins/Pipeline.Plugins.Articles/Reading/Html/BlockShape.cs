using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>What text at a place of the tree is.</summary>
/// <param name="Kind">The kind of its block.</param>
/// <param name="Level">Rank or nesting, where the kind has one.</param>
/// <param name="Element">Index of the nearest element that parts blocks.</param>
internal readonly record struct BlockShape(BlockKind Kind, int Level, int Element);
