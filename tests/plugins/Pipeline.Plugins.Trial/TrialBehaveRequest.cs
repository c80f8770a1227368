using System.Collections.Concurrent;
using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Trial;

/// <summary>Does what the document's text says.</summary>
[Step("trial.behave", Options = typeof(TrialBehaveOptions))]
public sealed record TrialBehaveRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

public sealed class TrialBehaveOptions
{
    [System.ComponentModel.DataAnnotations.Range(1, 100)]
    public int Pieces { get; init; } = 3;
}

public sealed class TrialBehaveHandler(TrialBehaveOptions options) : IRequestHandler<TrialBehaveRequest, StepResult>
{
    private readonly ConcurrentDictionary<string, int> _calls = new();

    public Task<StepResult> Handle(TrialBehaveRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Document.Text == "no-task" ? null! : BehaveAsync(request, cancellationToken);
    }

    private async Task<StepResult> BehaveAsync(TrialBehaveRequest request, CancellationToken cancellationToken)
    {
        var document = request.Document;
        var calls = _calls.AddOrUpdate(request.Upload.Name, 1, (_, count) => count + 1);
        switch (document.Text)
        {
            case "throw":
                throw new InvalidOperationException("thrown on purpose");
            case "wait":
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                break;
            case "block":
                Thread.Sleep(TimeSpan.FromSeconds(20));
                break;
            case "loop":
                while (true)
                    cancellationToken.ThrowIfCancellationRequested();
            case "allocate":
                var kept = new List<byte[]>();
                while (!cancellationToken.IsCancellationRequested)
                {
                    kept.Add(new byte[1_000_000]);
                    await Task.Delay(1, CancellationToken.None);
                }

                break;
            case "reject":
                return new StepResult.Rejected("not-wanted", "not wanted here", "send another");
            case "transient-twice" when calls < 3:
            case "transient":
                return new StepResult.Transient("not ready", TimeSpan.FromMilliseconds(1));
            case "null":
                return null!;
            case "nothing":
                return StepResult.Split([]);
            case "outside":
                return StepResult.Done(document with { Range = new SourceSpan(0, document.Text.Length + 1) });
            case "null-warning":
                return StepResult.Done(document, [null!]);
            case "null-metadata":
                return StepResult.Done(document with { Metadata = null! });
            case "null-type":
                return StepResult.Done(document with { MediaType = null! });
            case "no-number":
                return StepResult.Done(document with { Keywords = [new Keyword("odd", double.NaN, 1)] });
            case "null-rejection":
                return new StepResult.Rejected(null!, "not wanted here", "send another");
            case "split":
                return StepResult.Split([.. Enumerable.Repeat(document, options.Pieces)]);
            case "unpack":
                return new StepResult.Unpacked([new UploadMember("inner.txt", "text"u8.ToArray())], []);
            case "warn":
                return StepResult.Done(document, new StepWarning("odd", "a little odd"));
        }

        return StepResult.Done(document);
    }
}
