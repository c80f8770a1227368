using MediatR;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Cleaning;

/// <summary>Handles <see cref="CleanRequest"/>.</summary>
public sealed class CleanHandler : IRequestHandler<CleanRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(CleanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(StepResult.Done(request.Document));
    }
}
