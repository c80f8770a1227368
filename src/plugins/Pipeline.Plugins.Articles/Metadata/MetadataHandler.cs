using MediatR;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Metadata;

/// <summary>Handles <see cref="MetadataRequest"/>.</summary>
public sealed class MetadataHandler : IRequestHandler<MetadataRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(MetadataRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(StepResult.Done(request.Document));
    }
}
