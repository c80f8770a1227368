using System.Collections.Immutable;

namespace Pipeline.Core.Stores;

/// <summary>A blob to be written.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="ContentType">Its media type, with charset where it is text.</param>
/// <param name="Metadata">Its metadata: names are lower-case ASCII letters and digits; values any text.</param>
public sealed record BlobWrite(ReadOnlyMemory<byte> Bytes, string ContentType, ImmutableSortedDictionary<string, string> Metadata);
