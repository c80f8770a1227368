using MediatR;
using Pipeline.Steps;

namespace Pipeline.Core.Steps.Behaviors;

/// <summary>Stands for a handler that cannot be asked: fails each upload that reaches it, with the plugin's name and what is wrong with it.</summary>
internal sealed class FlawedHandler<TRequest>(StepDefinition step) : IRequestHandler<TRequest, StepResult>
    where TRequest : StepRequest
{
    public Task<StepResult> Handle(TRequest request, CancellationToken cancellationToken) => Task.FromResult<StepResult>(
        new StepResult.Faulted($"Step '{step.Id}' of plugin '{step.Plugin.Id}' {step.Plugin.Version} broke its contract: {step.Type.Flaw}."));
}
