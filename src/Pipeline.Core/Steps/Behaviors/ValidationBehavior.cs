using MediatR;
using Pipeline.Steps;

namespace Pipeline.Core.Steps.Behaviors;

/// <summary>Holds what a step returns against the contract, so that the next step can trust it.</summary>
internal sealed class ValidationBehavior<TRequest>(StepCall call) : IPipelineBehavior<TRequest, StepResult>
    where TRequest : StepRequest
{
    public async Task<StepResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<StepResult> next)
    {
        var result = await next();
        return FirstFlaw(result, call.Step.Type.Reader is not null) is { } flaw
            ? new StepResult.Faulted($"Step '{call.Step.Id}' of plugin '{call.Step.Plugin.Id}' broke its contract: {flaw}.")
            : result;
    }

    private static string? FirstFlaw(StepResult? result, bool isReader) => result switch
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
