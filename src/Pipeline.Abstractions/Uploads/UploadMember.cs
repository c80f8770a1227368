using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Uploads;

/// <summary>An upload inside an upload: a file of an archive, the body or an attachment of a mail, an item of a feed. Its own reader reads it.</summary>
/// <param name="Name">Its name inside the upload, with an end that tells its format where nothing else does: <c>letters/may.html</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record UploadMember(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The media type that the upload declares for it; <c>null</c> when it declares none.</summary>
    public string? DeclaredMediaType { get; init; }

    /// <summary>What the upload around it says of it; it is added to what the member's documents declare themselves.</summary>
    public ImmutableArray<DeclaredField> Declared { get; init; } = [];

    /// <summary>True when the member is an article and nothing else, as an item of a feed is: no block of it is judged to be boilerplate.</summary>
    public bool IsArticle { get; init; }
}
