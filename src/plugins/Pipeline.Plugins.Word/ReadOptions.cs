using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.Word;

/// <summary>What can be set for <c>word.read</c>.</summary>
public sealed class ReadOptions
{
    /// <summary>How many bytes one XML part of the document may have when it is unpacked.</summary>
    [Range(10_000, 500_000_000)]
    public int MaxPartBytes { get; init; } = 20_000_000;

    /// <summary>How deep elements may be nested.</summary>
    [Range(20, 1_000)]
    public int MaxDepth { get; init; } = 200;

    /// <summary>Into how many blocks a document may fall.</summary>
    [Range(100, 2_000_000)]
    public int MaxBlocks { get; init; } = 100_000;
}
