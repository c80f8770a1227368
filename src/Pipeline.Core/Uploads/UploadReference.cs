namespace Pipeline.Core.Uploads;

/// <summary>One version of an upload, not yet read.</summary>
/// <param name="Name">Its full name, with <c>/</c> between folders.</param>
/// <param name="ETag">Tag of this version.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="DeclaredMediaType">The media type that the uploader declared, when one was.</param>
/// <param name="Modified">When it was written.</param>
public sealed record UploadReference(string Name, string ETag, long Length, string? DeclaredMediaType, DateTimeOffset Modified);
