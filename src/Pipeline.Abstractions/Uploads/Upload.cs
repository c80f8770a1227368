using System.Runtime.InteropServices;

namespace Pipeline.Uploads;

/// <summary>One upload as it was at one moment. Its bytes are the truth that every step can go back to.</summary>
public sealed record Upload
{
    /// <summary>The container it lies in, such as <c>inbox</c>.</summary>
    public required string Container { get; init; }

    /// <summary>Its full name in the container, with <c>/</c> between folders, exactly as the uploader gave it.</summary>
    public required string Name { get; init; }

    /// <summary>The store's tag of this very version.</summary>
    public required string ETag { get; init; }

    /// <summary>The media type that the uploader declared; <c>null</c> when none was. A hint: people declare wrongly.</summary>
    public string? DeclaredMediaType { get; init; }

    /// <summary>The bytes. Do not write to them.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The bytes as a stream that can be read and not written, from the start; nothing is copied where they lie in an array.</summary>
    public Stream OpenRead() => MemoryMarshal.TryGetArray(Content, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(Content.ToArray(), writable: false);
}
