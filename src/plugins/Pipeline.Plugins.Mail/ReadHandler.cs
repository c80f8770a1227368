using System.Collections.Immutable;
using MediatR;
using MimeKit;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Mail;

/// <summary>Handles <see cref="ReadRequest"/>.</summary>
public sealed class ReadHandler(ReadOptions options) : IRequestHandler<ReadRequest, StepResult>
{
    private const int DeepestParsed = 256;

    /// <inheritdoc/>
    public async Task<StepResult> Handle(ReadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            using var stream = request.Upload.OpenRead();
            using var message = await MimeMessage.LoadAsync(new ParserOptions { MaxMimeDepth = DeepestParsed }, stream, persistent: true, cancellationToken);
            return Open(message, cancellationToken);
        }
        catch (Exception exception) when (exception is FormatException or IOException or ParseException)
        {
            return new StepResult.Rejected("damaged", $"The mail cannot be read: {exception.Message}", "Save the mail from the mail program again and upload that.");
        }
    }

    private StepResult Open(MimeMessage message, CancellationToken cancellationToken)
    {
        if (MailShape.Refusal(message, options) is { } refusal)
            return refusal;
        var members = ImmutableArray.CreateBuilder<UploadMember>();
        if (MailBody.Of(message) is { } body)
            members.Add(body with { Declared = MailHeader.Of(message) });
        var (attached, warnings) = MailAttachments.Of(message, options.Attachments, cancellationToken);
        members.AddRange(attached);
        return members.Count > 0
            ? new StepResult.Unpacked(members.ToImmutable(), warnings)
            : new StepResult.Rejected("empty", "The mail has no text.", "Upload what is attached, or set Pipeline:Steps:Options:mail.read:Attachments to Read.");
    }
}
