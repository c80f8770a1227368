using System.Runtime.InteropServices;
using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Testing.Tests.Steps;

/// <summary>Breaks the rule that its options name.</summary>
[Step("wayward.step", Options = typeof(WaywardOptions), Idempotent = true)]
public sealed record WaywardRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

public sealed record WaywardOptions(string Sin)
{
    public WaywardOptions()
        : this("none")
    {
    }
}

public sealed class WaywardHandler(WaywardOptions options, TimeProvider time) : IRequestHandler<WaywardRequest, StepResult>
{
    private int _calls;

    public async Task<StepResult> Handle(WaywardRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var document = request.Document;
        var call = Interlocked.Increment(ref _calls);
        switch (options.Sin)
        {
            case "remembers":
                return Say(document, $"{call}");
            case "dices":
                return Say(document, Guid.NewGuid().ToString());
            case "disturbed-by-others" when call > 3:
                return Say(document, "disturbed");
            case "writes-into-the-upload":
                MemoryMarshal.AsMemory(request.Upload.Content).Span[0]++;
                break;
            case "writes-into-the-document":
                ImmutableCollectionsMarshal.AsArray(document.Blocks)![0] = document.Blocks[0].As(BlockRole.Boilerplate, 1, "written");
                break;
            case "deaf":
                await Task.Delay(TimeSpan.FromSeconds(1.5), time, CancellationToken.None);
                break;
            case "deaf-and-blocking":
                Thread.Sleep(TimeSpan.FromSeconds(1.5));
                break;
            case "listens":
                await Task.Delay(TimeSpan.FromMinutes(5), time, cancellationToken);
                break;
            case "throws":
                throw new InvalidOperationException("thrown on purpose");
            case "faults":
                return new StepResult.Faulted("my fault");
            case "rejects":
                return new StepResult.Rejected("not-wanted", "It is not wanted.", "Send another.");
            case "rejects-without-a-cure":
                return new StepResult.Rejected("not-wanted", "It is not wanted.", "");
            case "rejects-with-an-odd-code":
                return new StepResult.Rejected("Not wanted!", "It is not wanted.", "Send another.");
            case "warns-with-an-odd-code":
                return StepResult.Done(document, new StepWarning("", "Something."));
            case "null":
                return null!;
            case "outside":
                return StepResult.Done(document with { Range = new SourceSpan(0, document.Text.Length + 1) });
            case "grows":
                return StepResult.Done(document with { Keywords = document.Keywords.Add(new Keyword("more", 1, 1)) });
        }

        return StepResult.Done(document);
    }

    private static StepResult Say(Document document, string what) => StepResult.Done(document, new StepWarning("said", what));
}
