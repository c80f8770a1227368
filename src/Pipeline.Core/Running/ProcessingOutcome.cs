using System.Collections.Immutable;
using Pipeline.Core.Runs;
using Pipeline.Documents;
using Pipeline.Steps;

namespace Pipeline.Core.Running;

/// <summary>What the steps made of one upload.</summary>
/// <param name="Documents">The documents, in order; empty when the upload failed.</param>
/// <param name="Warnings">What a person should know.</param>
/// <param name="Failure">Why it failed; <c>null</c> when it did not.</param>
/// <param name="Steps">How each step went.</param>
public sealed record ProcessingOutcome(
    ImmutableArray<Document> Documents,
    ImmutableArray<StepWarning> Warnings,
    RunFailure? Failure,
    ImmutableArray<StepTiming> Steps);
