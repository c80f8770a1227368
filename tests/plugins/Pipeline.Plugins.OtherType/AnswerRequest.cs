using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.OtherType;

/// <summary>Is answered with a text, where a result of a step is asked for.</summary>
[Step("othertype.answer")]
public sealed record AnswerRequest(Upload Upload, Document Document) : StepRequest(Upload, Document), IRequest<string>;

public sealed class AnswerHandler : IRequestHandler<AnswerRequest, string>
{
    public Task<string> Handle(AnswerRequest request, CancellationToken cancellationToken) => Task.FromResult("done");
}
