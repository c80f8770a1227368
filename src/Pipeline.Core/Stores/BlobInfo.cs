using System.Collections.Immutable;

namespace Pipeline.Core.Stores;

/// <summary>Properties of one version of a blob.</summary>
/// <param name="Name">Its name in the container, as the user gave it.</param>
/// <param name="ETag">Tag of this version, without quotes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="LastModified">When it was written.</param>
/// <param name="ContentType">Its media type; <c>null</c> when none was given.</param>
/// <param name="Metadata">Its metadata: lower-case ASCII names, any text as value.</param>
public sealed record BlobInfo(
    string Name,
    string ETag,
    long Length,
    DateTimeOffset LastModified,
    string? ContentType,
    ImmutableSortedDictionary<string, string> Metadata);
