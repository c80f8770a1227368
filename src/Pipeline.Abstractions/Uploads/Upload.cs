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
}
