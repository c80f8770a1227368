using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Trial;

/// <summary>Gives every call another keyword, so that a test sees whether it was called.</summary>
[Step("trial.costly", Checkpoint = true)]
public sealed record TrialCostlyRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

public sealed class TrialCostlyHandler : IRequestHandler<TrialCostlyRequest, StepResult>
{
    public Task<StepResult> Handle(TrialCostlyRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(StepResult.Done(request.Document with { Keywords = [new Keyword(Guid.NewGuid().ToString("n"), 1, 1)] }));
    }
}
