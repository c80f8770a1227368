using System.Text;
using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Trial;

/// <summary>Reads an upload as one paragraph of UTF-8.</summary>
[Step("trial.read")]
[Reader(Fallback = true)]
public sealed record TrialReadRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

public sealed class TrialReadHandler : IRequestHandler<TrialReadRequest, StepResult>
{
    public Task<StepResult> Handle(TrialReadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = Encoding.UTF8.GetString(request.Upload.Content.Span);
        var block = new Block { Kind = BlockKind.Paragraph, Role = BlockRole.Body, Text = SourcedText.FromSource(text, new SourceSpan(0, text.Length)) };
        return Task.FromResult(StepResult.Done(request.Document with { Text = text, Charset = "utf-8", MediaType = "text/plain", Blocks = text.Length == 0 ? [] : [block] }));
    }
}
