using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Trial;

/// <summary>Has a handler whose constructor throws.</summary>
[Step("trial.unmakeable")]
public sealed record TrialUnmakeableRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

public sealed class TrialUnmakeableHandler : IRequestHandler<TrialUnmakeableRequest, StepResult>
{
    public TrialUnmakeableHandler() => throw new InvalidOperationException("thrown in the constructor");

    public Task<StepResult> Handle(TrialUnmakeableRequest request, CancellationToken cancellationToken) => Task.FromException<StepResult>(new NotSupportedException());
}
