using System.ComponentModel.DataAnnotations;

namespace Pipeline.Core.Configuration;

/// <summary>Limits of what is read.</summary>
public sealed class UploadOptions
{
    /// <summary>Longest upload in bytes; a longer one is refused by its length and never read.</summary>
    [Range(1, 1_000_000_000)]
    public int MaxBytes { get; init; } = 20_000_000;
}
