using System.Collections.Immutable;
using Pipeline.Core.Results;

namespace Pipeline.Core.Series.Records;

/// <summary>The text of a part and who wrote it: what its article is put together from.</summary>
internal sealed record PartContent(
    ImmutableArray<string> Authors,
    ImmutableArray<string> Editors,
    string? Section,
    string? Language,
    ImmutableArray<ArticleBlock> Body,
    ImmutableArray<ArticleCaption> Captions)
{
    internal static PartContent Empty { get; } = new([], [], null, null, [], []);
}
