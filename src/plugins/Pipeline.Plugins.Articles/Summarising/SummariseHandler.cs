using MediatR;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>Handles <see cref="SummariseRequest"/>.</summary>
public sealed class SummariseHandler : IRequestHandler<SummariseRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(SummariseRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(StepResult.Done(request.Document));
    }
}
