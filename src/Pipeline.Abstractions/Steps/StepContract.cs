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
        StepResult.Success { Warnings.IsDefault: true } => "its warnings are not set",
        StepResult.Success success => success.Documents.Select(DocumentContract.FirstFlaw).FirstOrDefault(flaw => flaw is not null),
        StepResult.Unpacked when !isReader => "it unpacked the upload but is no reader",
        StepResult.Unpacked { Members.IsDefaultOrEmpty: true } => "it unpacked the upload and found nothing",
        StepResult.Unpacked { Warnings.IsDefault: true } => "its warnings are not set",
        StepResult.Unpacked unpacked => unpacked.Members.Any(member => member?.Name is null || member.Declared.IsDefault) ? "a member is null or not whole" : null,
        _ => null,
    };
}
