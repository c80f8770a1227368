using System.Collections.Immutable;

namespace Pipeline.Documents;

/// <summary>What is known about an article. Every value carries its confidence and its evidence.</summary>
public sealed record ArticleMetadata
{
    /// <summary>The headline, without a part marker once the marker is understood.</summary>
    public Field<string> Title { get; init; } = new();

    /// <summary>Who wrote it, in the order given; every one holds.</summary>
    public ImmutableArray<Candidate<string>> Authors { get; init; } = [];

    /// <summary>Who edited it, in the order given; every one holds.</summary>
    public ImmutableArray<Candidate<string>> Editors { get; init; } = [];

    /// <summary>When it was published.</summary>
    public Field<PublicationTime> Published { get; init; } = new();

    /// <summary>The section of the publication, such as <c>Politics</c>.</summary>
    public Field<string> Section { get; init; } = new();

    /// <summary>Who published it: the agency, paper or site.</summary>
    public Field<string> Source { get; init; } = new();

    /// <summary>The language of the body as a BCP 47 tag, such as <c>en</c> or <c>zh</c>.</summary>
    public Field<string> Language { get; init; } = new();
}
