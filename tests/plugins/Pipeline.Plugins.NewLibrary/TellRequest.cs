using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;
using YamlDotNet.Core;

namespace Pipeline.Plugins.NewLibrary;

/// <summary>Says as a keyword which version of a library it works with.</summary>
[Step("newlibrary.tell")]
public sealed record TellRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

public sealed class TellHandler : IRequestHandler<TellRequest, StepResult>
{
    public Task<StepResult> Handle(TellRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var version = $"newlibrary {typeof(Parser).Assembly.GetName().Version!.Major}";
        return Task.FromResult(StepResult.Done(request.Document with { Keywords = request.Document.Keywords.Add(new Keyword(version, 1, 1)) }));
    }
}
