using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Steps;

namespace Pipeline.Core.Results;

/// <summary>What is written of one document: nothing that differs from run to run, so that a repeated run writes the same bytes.</summary>
internal sealed record Article(
    string Format,
    string? Title,
    ArticlePart? Part,
    string? Published,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Editors,
    string? Section,
    string? Source,
    string? Language,
    int Words,
    ImmutableArray<string> Summary,
    WrittenSummary? WrittenSummary,
    ImmutableArray<string> Keywords,
    ImmutableArray<ArticleMention> Mentions,
    ImmutableArray<ArticleBlock> Body,
    ImmutableArray<ArticleCaption> Captions,
    ImmutableArray<StepWarning> Warnings,
    ArticleOrigin Upload,
    ArticleEvidence Evidence);

/// <summary>Which part of something longer it is.</summary>
internal sealed record ArticlePart(int Number, int? Total, string Marker, double Confidence, string Evidence);

/// <summary>A name in the body: what it stands for, where the text says so; <c>Spans</c> as in the body.</summary>
internal sealed record ArticleMention(string Text, string Kind, int Count, string Evidence, ImmutableArray<ImmutableArray<int>> Spans);

/// <summary>A piece of the body. <c>Span</c> is start and length in the decoded upload, in UTF-16 code units.</summary>
internal sealed record ArticleBlock(string Kind, int? Level, string Text, ImmutableArray<int> Span);

/// <summary>A caption.</summary>
internal sealed record ArticleCaption(string Text, string? Credit, ImmutableArray<int> Span);

/// <summary>The upload it came from.</summary>
internal sealed record ArticleOrigin(string Name, string Sha256, long Bytes, string MediaType, string Charset, ImmutableArray<int>? Range, string? Member);

/// <summary>All candidates of each field, the surest first, so that a person can ask why.</summary>
internal sealed record ArticleEvidence(
    ImmutableArray<Candidate<string>> Title,
    ImmutableArray<Candidate<string>> Published,
    ImmutableArray<Candidate<string>> Authors,
    ImmutableArray<Candidate<string>> Editors,
    ImmutableArray<Candidate<string>> Section,
    ImmutableArray<Candidate<string>> Source,
    ImmutableArray<Candidate<string>> Language,
    ImmutableArray<SummarySentence> Summary,
    ImmutableArray<Keyword> Keywords);
