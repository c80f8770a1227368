using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Steps;

/// <summary>What holds for whatever a step returns. The host holds each step to it, and so do the tests of Pipeline.Testing.</summary>
public static class StepContract
{
    /// <summary>The first thing that does not hold, in words; <c>null</c> when all does. Linear in the size of the documents.</summary>
    /// <param name="result">What the step returned.</param>
    /// <param name="isReader">True when the step has a <see cref="ReaderAttribute"/>: only such a one may unpack.</param>
    public static string? FirstFlaw(StepResult? result, bool isReader) => result switch
    {
        null => "it returned null",
        StepResult.Success { Documents.IsDefaultOrEmpty: true } => "it returned success without a document",
        StepResult.Success success => WarningFlaw(success.Warnings) ?? success.Documents.Select(DocumentContract.FirstFlaw).FirstOrDefault(flaw => flaw is not null),
        StepResult.Unpacked when !isReader => "it unpacked the upload but is no reader",
        StepResult.Unpacked { Members.IsDefaultOrEmpty: true } => "it unpacked the upload and found nothing",
        StepResult.Unpacked unpacked => WarningFlaw(unpacked.Warnings)
            ?? (unpacked.Members.Any(member => member?.Name is null || member.Declared.IsDefault) ? "a member is null or not whole" : null),
        StepResult.Rejected rejected => rejected is { Code: not null, Message: not null, Cure: not null } ? null : "its rejection has no code, no message or no cure",
        StepResult.Transient transient => transient.Message is null ? "its failure has no message" : null,
        StepResult.Faulted faulted => faulted.Message is null ? "its failure has no message" : null,
        _ => null,
    };

    private static string? WarningFlaw(ImmutableArray<StepWarning> warnings)
    {
        if (warnings.IsDefault)
            return "its warnings are not set";
        return warnings.All(warning => warning is { Code: not null, Message: not null }) ? null : "a warning is null or not whole";
    }
}
