using System.Collections.Concurrent;
using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Trial;

/// <summary>Refuses the first document that it sees of an upload.</summary>
[Step("trial.second")]
public sealed record TrialSecondRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

public sealed class TrialSecondHandler : IRequestHandler<TrialSecondRequest, StepResult>
{
    private readonly ConcurrentDictionary<string, bool> _seen = new();

    public Task<StepResult> Handle(TrialSecondRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult<StepResult>(_seen.TryAdd(request.Upload.Name, true)
            ? new StepResult.Rejected("not-wanted", "the first is not wanted", "send another")
            : StepResult.Done(request.Document));
    }
}
