using MediatR;
using Pipeline.Steps;

namespace Pipeline.Core.Steps.Behaviors;

/// <summary>Holds what a step returns against the contract, so that the next step can trust it.</summary>
internal sealed class ValidationBehavior<TRequest>(StepCall call) : IPipelineBehavior<TRequest, StepResult>
    where TRequest : StepRequest
{
    public async Task<StepResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<StepResult> next)
    {
        if (next() is not { } work)
            return Broken("it returned null and no task");
        var result = await work;
        return StepContract.FirstFlaw(result, call.Step.Type.Reader is not null) is { } flaw ? Broken(flaw) : result;
    }

    private StepResult.Faulted Broken(string flaw) => new($"Step '{call.Step.Id}' of plugin '{call.Step.Plugin.Id}' {call.Step.Plugin.Version} broke its contract: {flaw}.");
}
