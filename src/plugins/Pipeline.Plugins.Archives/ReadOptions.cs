using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.Archives;

/// <summary>What can be set for <c>archives.read</c>. Depth, and count and size over all depths, are <c>Pipeline:Uploads</c>.</summary>
public sealed class ReadOptions
{
    /// <summary>How many files one archive may hold.</summary>
    [Range(1, 100_000)]
    public int MaxFiles { get; init; } = 1_000;

    /// <summary>How many bytes the files of one archive may have together when they are unpacked.</summary>
    [Range(1_000, 2_000_000_000)]
    public int MaxBytes { get; init; } = 100_000_000;

    /// <summary>How many times longer than its packed form a file may be; text packs to a fifth, bombs to a thousandth.</summary>
    [Range(2, 2_000)]
    public int MaxRatio { get; init; } = 200;
}
