using Pipeline.Documents;

namespace Pipeline.Steps;

/// <summary>What holds for whatever a step returns. The host holds each step to it, and so do the tests of Pipeline.Testing.</summary>
public static class StepContract
{
    /// <summary>The first thing that does not hold, in words; <c>null</c> when all does. Linear in the size of the documents.</summary>
    public static string? FirstFlaw(StepResult? result) => result switch
    {
        null => "it returned null",
        StepResult.Success { Documents.IsDefaultOrEmpty: true } => "it returned success without a document",
        StepResult.Success { Warnings.IsDefault: true } => "its warnings are not set",
        StepResult.Success success => success.Documents.Select(DocumentContract.FirstFlaw).FirstOrDefault(flaw => flaw is not null),
        _ => null,
    };
}
