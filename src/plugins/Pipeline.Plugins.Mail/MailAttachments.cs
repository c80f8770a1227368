using System.Collections.Immutable;
using MimeKit;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Mail;

/// <summary>The attachments of a mail, listed or as uploads of their own.</summary>
internal static class MailAttachments
{
    private const int MostListed = 50;

    internal static (ImmutableArray<UploadMember> Members, ImmutableArray<StepWarning> Warnings) Of(MimeMessage message, Attachments attachments, CancellationToken cancellationToken)
    {
        var attached = message.Attachments.ToArray();
        if (attached.Length == 0)
            return ([], []);
        if (attachments == Attachments.List)
            return ([], [new StepWarning("attachments-not-read", $"Attachments that were not read: {string.Join(", ", attached.Take(MostListed).Select((entity, index) => $"{NameOf(entity, index)} ({entity.ContentType.MimeType})"))}.")]);
        return ([.. attached.Select((entity, index) => Member(entity, index, cancellationToken))], []);
    }

    private static UploadMember Member(MimeEntity entity, int index, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        if (entity is MessagePart { Message: { } forwarded })
            forwarded.WriteTo(content, cancellationToken);
        else if (entity is MimePart { Content: { } part })
            part.DecodeTo(content, cancellationToken);
        return new UploadMember(NameOf(entity, index), content.ToArray()) { DeclaredMediaType = entity.ContentType.MimeType };
    }

    private static string NameOf(MimeEntity entity, int index)
    {
        var name = entity.ContentDisposition?.FileName ?? entity.ContentType.Name;
        return string.IsNullOrWhiteSpace(name) ? entity is MessagePart ? $"attachment-{index + 1}.eml" : $"attachment-{index + 1}" : name.Trim();
    }
}
