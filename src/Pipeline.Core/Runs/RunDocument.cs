using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Core.Runs;

/// <summary>One document that a run made, in the few words that a table has room for.</summary>
/// <param name="Result">Name of its JSON in the results container.</param>
/// <param name="Title">Its title, when one was found.</param>
/// <param name="Part">Its part number, when it is a part.</param>
/// <param name="PartsInAll">Of how many, when the input says.</param>
/// <param name="Published">When it was published, ISO 8601, when that was found.</param>
/// <param name="Language">Its language, when that was found.</param>
/// <param name="Words">Number of words in its body.</param>
public sealed record RunDocument(string Result, string? Title, int? Part, int? PartsInAll, string? Published, string? Language, int Words)
{
    /// <summary>What was used of services that count, such as a language model: tokens and cost; <c>null</c> when nothing was.</summary>
    public ImmutableArray<ServiceUse>? ServiceUses { get; init; }
}
