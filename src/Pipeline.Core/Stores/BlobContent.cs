namespace Pipeline.Core.Stores;

/// <summary>Bytes of one version of a blob.</summary>
/// <param name="Info">Properties of that version; <see cref="BlobInfo.Length"/> is the length of the whole blob.</param>
/// <param name="Bytes">The bytes read, fewer than the blob has when a limit cut them.</param>
public sealed record BlobContent(BlobInfo Info, ReadOnlyMemory<byte> Bytes);
