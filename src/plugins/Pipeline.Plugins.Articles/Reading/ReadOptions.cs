using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.Articles.Reading;

/// <summary>What can be set for <c>articles.read</c>.</summary>
public sealed class ReadOptions
{
    /// <summary>How deep elements of a page may be nested; deeper ones are no article and cost a parser time that grows with the square.</summary>
    [Range(50, 10_000)]
    public int MaxDepth { get; init; } = 2_000;

    /// <summary>Into how many blocks a page or text may fall.</summary>
    [Range(100, 2_000_000)]
    public int MaxBlocks { get; init; } = 200_000;
}
