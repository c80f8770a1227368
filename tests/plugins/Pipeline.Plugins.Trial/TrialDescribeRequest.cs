using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Trial;

/// <summary>Says of articles, assembled ones too, that it was here.</summary>
[Step("trial.describe", Assembled = true)]
public sealed record TrialDescribeRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

public sealed class TrialDescribeHandler : IRequestHandler<TrialDescribeRequest, StepResult>
{
    public Task<StepResult> Handle(TrialDescribeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(StepResult.Done(request.Document with { Keywords = [new Keyword("described", 1, 1)] }));
    }
}
