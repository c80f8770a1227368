using MediatR;
using Pipeline.Steps;

namespace Pipeline.Core.Steps.Behaviors;

/// <summary>Keeps the output of a step that asks for it, and gives it back when a run is taken up again.</summary>
internal sealed class CheckpointBehavior<TRequest>(StepCall call) : IPipelineBehavior<TRequest, StepResult>
    where TRequest : StepRequest
{
    public async Task<StepResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<StepResult> next)
    {
        if (!call.Step.Type.Attribute.Checkpoint || call.Checkpoints is not { } checkpoints)
            return await next();
        if (await checkpoints.FindAsync(call.Step.Id, call.DocumentIndex, cancellationToken) is { } kept)
            return kept;
        var result = await next();
        if (result is StepResult.Success success)
            await checkpoints.KeepAsync(call.Step.Id, call.DocumentIndex, success, cancellationToken);
        return result;
    }
}
