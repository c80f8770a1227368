using System.Collections.Immutable;

namespace Pipeline.Documents;

/// <summary>What holds for the metadata of every document.</summary>
internal static class MetadataContract
{
    internal static string? FirstFlaw(ArticleMetadata? metadata) => metadata is null
        ? "the metadata are null"
        : Flaw("title", Of(metadata.Title))
            ?? Flaw("authors", metadata.Authors)
            ?? Flaw("editors", metadata.Editors)
            ?? Flaw("published", Of(metadata.Published))
            ?? Flaw("section", Of(metadata.Section))
            ?? Flaw("source", Of(metadata.Source))
            ?? Flaw("language", Of(metadata.Language));

    private static ImmutableArray<Candidate<T>> Of<T>(Field<T>? field) => field is null ? default : field.Candidates;

    private static string? Flaw<T>(string name, ImmutableArray<Candidate<T>> candidates)
    {
        if (candidates.IsDefault)
            return $"metadata '{name}' is not set";
        return candidates.All(candidate => candidate is { Value: not null, Evidence: not null, Confidence: >= 0 and <= 1 })
            ? null
            : $"a candidate of metadata '{name}' has no value, no evidence, or a confidence that is not between 0 and 1";
    }
}
