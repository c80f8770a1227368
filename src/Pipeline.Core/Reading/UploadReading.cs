using System.Collections.Immutable;
using Pipeline.Core.Configuration;
using Pipeline.Core.Steps;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Reading;

/// <summary>The reading of one upload: the reader that claims it, and the readers of what it holds, down to a depth and up to a size.</summary>
internal sealed class UploadReading(ReaderSet readers, StepInvoker invoker, PipelineOptions options, TimeProvider time)
{
    private readonly ImmutableArray<ReadDocument>.Builder _documents = ImmutableArray.CreateBuilder<ReadDocument>();
    private readonly ImmutableArray<StepWarning>.Builder _warnings = ImmutableArray.CreateBuilder<StepWarning>();
    private int _calls;
    private int _members;
    private long _unpackedBytes;

    internal ImmutableArray<ReadDocument> Documents => _documents.ToImmutable();

    internal ImmutableArray<StepWarning> Warnings => _warnings.ToImmutable();

    /// <returns>Why it cannot be read; <c>null</c> when it was.</returns>
    internal Task<ReadFailure?> ReadAsync(Upload upload, CancellationToken cancellationToken) => ReadAsync(upload, null, 0, cancellationToken);

    private async Task<ReadFailure?> ReadAsync(Upload upload, UploadMember? member, int depth, CancellationToken cancellationToken)
    {
        var (reader, refusal) = await ChooseAsync(upload, cancellationToken);
        if (reader is null)
            return refusal;
        switch (await invoker.InvokeAsync(reader.Step, upload, Document.Unread, _calls++, cancellationToken))
        {
            case StepResult.Success success:
                Take(success, upload, member);
                return _documents.Count <= options.Steps.MaxDocuments ? null : Whole(ReadLimits.Documents(options), reader);
            case StepResult.Unpacked unpacked:
                Warn(unpacked.Warnings, member);
                return await ReadMembersAsync(unpacked, upload, member, reader, depth, cancellationToken);
            case var failure:
                return new ReadFailure(failure, reader.Step.Id, IsOfWhole: false);
        }
    }

    private async Task<ReadFailure?> ReadMembersAsync(StepResult.Unpacked unpacked, Upload upload, UploadMember? outer, Reader reader, int depth, CancellationToken cancellationToken)
    {
        _members += unpacked.Members.Length;
        _unpackedBytes += unpacked.Members.Sum(inner => (long)inner.Content.Length);
        if (ReadLimits.Exceeded(options.Uploads, depth + 1, _members, _unpackedBytes) is { } exceeded)
            return Whole(exceeded, reader);
        var before = _documents.Count;
        ReadFailure? first = null;
        foreach (var given in unpacked.Members)
        {
            var inner = outer is null ? given : given with { Name = $"{outer.Name}/{given.Name}", Declared = [.. given.Declared, .. outer.Declared] };
            var failure = inner.Content.Length > options.Uploads.MaxBytes
                ? new ReadFailure(ReadLimits.Length(options.Uploads, inner), PipelineDefinition.ReadSlot, IsOfWhole: false)
                : await ReadAsync(upload with { Name = $"{upload.Name}/{given.Name}", DeclaredMediaType = given.DeclaredMediaType, Content = given.Content }, inner, depth + 1, cancellationToken);
            if (failure is { LeavesOthers: false })
                return failure;
            if (failure is { Result: StepResult.Rejected rejected })
                _warnings.Add(new StepWarning("left-out", $"{inner.Name} was left out ({rejected.Code}): {rejected.Message}"));
            first ??= failure;
        }

        return _documents.Count > before ? null : first;
    }

    private void Take(StepResult.Success success, Upload upload, UploadMember? member)
    {
        Warn(success.Warnings, member);
        foreach (var document in success.Documents)
            _documents.Add(new ReadDocument(upload, member is null ? document : OfMember(document, member)));
    }

    private static Document OfMember(Document document, UploadMember member) => document with
    {
        Member = member.Name,
        Declared = document.Declared.AddRange(member.Declared),
        Blocks = member.IsArticle ? [.. document.Blocks.Select(AsArticle)] : document.Blocks,
    };

    private static Block AsArticle(Block block) =>
        block.Role == BlockRole.Unknown ? block.As(block.Kind == BlockKind.Caption ? BlockRole.Caption : BlockRole.Body, 0.9, "an article and nothing else") : block;

    private void Warn(ImmutableArray<StepWarning> warnings, UploadMember? member) =>
        _warnings.AddRange(member is null ? warnings : [.. warnings.Select(warning => warning with { Message = $"{member.Name}: {warning.Message}" })]);

    private static ReadFailure Whole(StepResult.Rejected exceeded, Reader reader) => new(exceeded, reader.Step.Id, IsOfWhole: true);

    private async Task<(Reader? Reader, ReadFailure? Refusal)> ChooseAsync(Upload upload, CancellationToken cancellationToken)
    {
        try
        {
            var claimants = await readers.ClaimantsAsync(upload, time, cancellationToken);
            return claimants switch
            {
                [var only] => (only, null),
                [] => (null, new ReadFailure(ReadLimits.Unknown(upload), PipelineDefinition.ReadSlot, IsOfWhole: false)),
                _ => (null, new ReadFailure(ReadLimits.TwoReaders(upload, claimants), PipelineDefinition.ReadSlot, IsOfWhole: false)),
            };
        }
        catch (DetectionException exception)
        {
            return (null, new ReadFailure(new StepResult.Faulted(exception.Message, exception), exception.Step, IsOfWhole: false));
        }
    }
}
