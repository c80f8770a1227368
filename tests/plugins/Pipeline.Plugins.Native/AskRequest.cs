using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;
using SQLitePCL;

namespace Pipeline.Plugins.Native;

/// <summary>Says as a keyword what its native library says of itself.</summary>
[Step("native.ask")]
public sealed record AskRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

public sealed class AskHandler : IRequestHandler<AskRequest, StepResult>
{
    public Task<StepResult> Handle(AskRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        Batteries_V2.Init();
        return Task.FromResult(StepResult.Done(request.Document with { Keywords = [new Keyword(raw.sqlite3_libversion().utf8_to_string(), 1, 1)] }));
    }
}
