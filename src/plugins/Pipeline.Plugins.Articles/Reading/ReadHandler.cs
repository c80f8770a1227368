using MediatR;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Reading;

/// <summary>Handles <see cref="ReadRequest"/>.</summary>
public sealed class ReadHandler : IRequestHandler<ReadRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(ReadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(StepResult.Done(request.Document));
    }
}
