using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.Feeds;

/// <summary>What can be set for <c>feeds.read</c>.</summary>
public sealed class ReadOptions
{
    /// <summary>How many items of a feed are read; a warning counts the rest.</summary>
    [Range(1, 100_000)]
    public int MaxItems { get; init; } = 500;
}
