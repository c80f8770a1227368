using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MimeKit;
using Pipeline.Documents;

namespace Pipeline.Plugins.Mail;

/// <summary>What the header says, under the names of Dublin Core.</summary>
internal static partial class MailHeader
{
    private const int LongestValue = 500;

    internal static ImmutableArray<DeclaredField> Of(MimeMessage message) =>
    [
        .. Field("dc.title", message.Subject is { } subject ? Reply().Replace(subject, "") : null),
        .. message.From.Mailboxes.Take(10).SelectMany(sender => Field("dc.creator", sender.Name)),
        .. Field("dc.date", message.Headers.Contains(HeaderId.Date) && message.Date != default ? message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null),
    ];

    private static IEnumerable<DeclaredField> Field(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) || value.Length > LongestValue ? [] : [new DeclaredField("meta", name, value.Trim())];

    [GeneratedRegex("^(\\s*(re|fwd?|aw|wg|tr|rv|sv|vs|antw|回复|转发)\\s*[:：])+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reply();
}
