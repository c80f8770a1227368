using System.ComponentModel.DataAnnotations;

namespace Pipeline.Core.Configuration;

/// <summary>Limits of what is read.</summary>
public sealed class UploadOptions
{
    /// <summary>Longest upload in bytes; a longer one is refused by its length and never read.</summary>
    [Range(1, 1_000_000_000)]
    public int MaxBytes { get; init; } = 20_000_000;

    /// <summary>How deep uploads may lie inside uploads: a page in an archive in a mail is 2 deep.</summary>
    [Range(1, 20)]
    public int MaxDepth { get; init; } = 5;

    /// <summary>How many uploads one upload may hold, at all depths together.</summary>
    [Range(1, 100_000)]
    public int MaxMembers { get; init; } = 1_000;

    /// <summary>How many bytes the uploads inside an upload may have, at all depths together.</summary>
    [Range(1, 2_000_000_000)]
    public int MaxUnpackedBytes { get; init; } = 100_000_000;
}
