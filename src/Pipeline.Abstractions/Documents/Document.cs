using System.Collections.Immutable;

namespace Pipeline.Documents;

/// <summary>
/// What flows from step to step: an immutable value. A step returns a new one and never edits its input. Every position in it counts
/// UTF-16 code units of <see cref="Text"/>, so that whatever a step finds can be shown in the input.
/// </summary>
public sealed record Document
{
    /// <summary>The document before any step has read the upload: no text, no media type.</summary>
    public static Document Unread { get; } = new() { Text = "", MediaType = "", Charset = "" };

    /// <summary>
    /// The whole input, decoded, without a byte order mark: the coordinate system of every span. Of a format that has no characters of its own, such as PDF
    /// or Word, the text as its reader extracted it.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>What the input is, such as <c>text/html</c> or <c>text/plain</c>; empty while nobody has read it.</summary>
    public required string MediaType { get; init; }

    /// <summary>How the input was encoded, as an IANA name such as <c>utf-8</c>; empty while nobody has read it.</summary>
    public required string Charset { get; init; }

    /// <summary>The part of the input that this document stands for; the whole of it unless the input was split. <c>null</c> means the whole.</summary>
    public SourceSpan? Range { get; init; }

    /// <summary>Which upload inside the upload it was read from, such as <c>letters/may.html</c>; <c>null</c> when it is the upload itself. Set by the host.</summary>
    public string? Member { get; init; }

    /// <summary>The input's structure, parents before children; empty for plain text.</summary>
    public ImmutableArray<Element> Elements { get; init; } = [];

    /// <summary>What the input declares about itself.</summary>
    public ImmutableArray<DeclaredField> Declared { get; init; } = [];

    /// <summary>The text in pieces, in reading order, body and boilerplate alike; <see cref="Block.Role"/> tells them apart.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>What is known about the article.</summary>
    public ArticleMetadata Metadata { get; init; } = new();

    /// <summary>Which part of something longer this is; <c>null</c> when nothing says that it is one.</summary>
    public PartMark? Part { get; init; }

    /// <summary>The summary, in the order of the text.</summary>
    public ImmutableArray<SummarySentence> Summary { get; init; } = [];

    /// <summary>What the article is about, the best first.</summary>
    public ImmutableArray<Keyword> Keywords { get; init; } = [];

    /// <summary>The people, organisations and places that the body names, the most frequent first.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>A summary in words of its own, when a step wrote one.</summary>
    public WrittenSummary? WrittenSummary { get; init; }

    /// <summary>What steps used of services that count.</summary>
    public ImmutableArray<ServiceUse> ServiceUses { get; init; } = [];
}
