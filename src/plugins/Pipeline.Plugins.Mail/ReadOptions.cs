using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.Mail;

/// <summary>What can be set for <c>mail.read</c>.</summary>
public sealed class ReadOptions
{
    /// <summary>What becomes of attachments.</summary>
    public Attachments Attachments { get; init; }

    /// <summary>How deep parts and forwarded mails may be nested.</summary>
    [Range(2, 200)]
    public int MaxDepth { get; init; } = 20;

    /// <summary>How many parts a mail may have.</summary>
    [Range(1, 100_000)]
    public int MaxParts { get; init; } = 1_000;
}
