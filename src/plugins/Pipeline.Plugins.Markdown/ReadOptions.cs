using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.Markdown;

/// <summary>What can be set for <c>markdown.read</c>.</summary>
public sealed class ReadOptions
{
    /// <summary>Into how many blocks a text may fall.</summary>
    [Range(100, 2_000_000)]
    public int MaxBlocks { get; init; } = 100_000;
}
