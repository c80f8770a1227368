using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.Pdf;

/// <summary>What can be set for <c>pdf.read</c>.</summary>
public sealed class ReadOptions
{
    /// <summary>How many pages a PDF may have.</summary>
    [Range(1, 100_000)]
    public int MaxPages { get; init; } = 1_000;

    /// <summary>How many characters its text may have.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxCharacters { get; init; } = 5_000_000;

    /// <summary>What becomes of a PDF without text.</summary>
    public ScannedPages Scanned { get; init; }
}
