using System.Collections.Immutable;
using System.Text;
using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Readers;

public sealed class AnyHandler : Saying<AnyRequest>;

public sealed class NoteHandler : Saying<NoteRequest>;

public sealed class FineHandler : Saying<FineRequest>;

public sealed class OddHandler : Saying<OddRequest>;

public sealed class RivalHandler : Saying<RivalRequest>;

public sealed class UnmakeableHandler : Saying<UnmakeableRequest>;

public sealed class PackHandler : IRequestHandler<PackRequest, StepResult>
{
    public Task<StepResult> Handle(PackRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ImmutableArray<UploadMember> members =
        [
            .. Encoding.UTF8.GetString(request.Upload.Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(line => line.Split(' '))
                .Select(line => new UploadMember(line[0], Convert.FromBase64String(line[1])) { IsArticle = true, Declared = [new DeclaredField("meta", "pack", request.Upload.Name)] }),
        ];
        return Task.FromResult<StepResult>(new StepResult.Unpacked(members, []));
    }
}

/// <summary>Makes the upload one paragraph and says who read it as the media type.</summary>
public abstract class Saying<TRequest> : IRequestHandler<TRequest, StepResult>
    where TRequest : StepRequest
{
    public Task<StepResult> Handle(TRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = Encoding.UTF8.GetString(request.Upload.Content.Span);
        if (text == "refused")
            return Task.FromResult<StepResult>(new StepResult.Rejected("not-wanted", "not wanted here", "send another"));
        if (text == "thrown")
            throw new InvalidOperationException("thrown on purpose");
        var block = new Block { Kind = BlockKind.Paragraph, Text = SourcedText.FromSource(text, new SourceSpan(0, text.Length)) };
        var document = Document.Unread with { Text = text, Charset = "utf-8", MediaType = typeof(TRequest).Name, Blocks = [block] };
        return Task.FromResult(StepResult.Done(document));
    }
}
