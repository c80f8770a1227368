using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Bylines;

namespace Pipeline.Plugins.Articles.Metadata.Edges;

/// <summary>A line around the story that may speak of author, source and time.</summary>
/// <param name="Index">Index of its block.</param>
/// <param name="Block">Its block.</param>
/// <param name="FromTitle">How many lines behind the title it stands; negative before it.</param>
/// <param name="IsBelow">True at the story's end.</param>
/// <param name="Pieces">What it says.</param>
internal sealed record EdgeLine(int Index, Block Block, int FromTitle, bool IsBelow, IReadOnlyList<BylinePiece> Pieces)
{
    /// <summary>How surely what it says is of this story: the nearer to the title, the surer.</summary>
    internal double Nearness => IsBelow ? 0.75 : Block.Role == BlockRole.Byline ? 1 : FromTitle >= 0 ? Math.Max(0.7, 1 - (0.015 * FromTitle)) : Math.Max(0.6, 0.9 + (0.04 * FromTitle));

    /// <summary>Where a stretch of it stands in the input; <c>null</c> for an empty one.</summary>
    internal SourceSpan? Locate(int start, int length) => length == 0 ? null : Block.Text.Locate(start, length);
}
