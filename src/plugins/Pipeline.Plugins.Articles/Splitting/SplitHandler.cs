using MediatR;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>Handles <see cref="SplitRequest"/>.</summary>
public sealed class SplitHandler : IRequestHandler<SplitRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(SplitRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(StepResult.Done(request.Document));
    }
}
