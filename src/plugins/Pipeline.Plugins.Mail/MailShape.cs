using MimeKit;
using MimeKit.Cryptography;
using Pipeline.Steps;

namespace Pipeline.Plugins.Mail;

/// <summary>Whether a mail is one that can be opened: not encrypted, no more parts than the limit, and no deeper.</summary>
internal static class MailShape
{
    internal static StepResult.Rejected? Refusal(MimeMessage message, ReadOptions options)
    {
        var waiting = new Stack<(MimeEntity? Entity, int Depth)>([(message.Body, 1)]);
        for (var parts = 0; waiting.TryPop(out var part); parts++)
        {
            if (part.Depth > options.MaxDepth)
                return new StepResult.Rejected("nested-too-deep", $"Parts of the mail are nested more than {options.MaxDepth} deep.", "Upload the inner mail by itself, or raise Pipeline:Steps:Options:mail.read:MaxDepth.");
            if (parts >= options.MaxParts)
                return new StepResult.Rejected("too-many-members", $"The mail has more than {options.MaxParts} parts.", "Upload its parts by themselves, or raise Pipeline:Steps:Options:mail.read:MaxParts.");
            if (part.Depth == 1 && part.Entity is MultipartEncrypted or ApplicationPkcs7Mime { SecureMimeType: SecureMimeType.EnvelopedData or SecureMimeType.AuthEnvelopedData })
                return new StepResult.Rejected("encrypted", "The mail is encrypted.", "Save it decrypted and upload that.");
            foreach (var inner in Inside(part.Entity))
                waiting.Push((inner, part.Depth + 1));
        }

        return null;
    }

    private static IEnumerable<MimeEntity?> Inside(MimeEntity? entity)
    {
        if (entity is MessagePart forwarded)
            yield return forwarded.Message?.Body;
        foreach (var part in entity as Multipart ?? Enumerable.Empty<MimeEntity>())
            yield return part;
    }
}
