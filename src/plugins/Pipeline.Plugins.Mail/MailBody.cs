using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Mail;

/// <summary>The text of a mail, as HTML where it has that.</summary>
internal static partial class MailBody
{
    internal static UploadMember? Of(MimeMessage message)
    {
        if (message.HtmlBody is { } html && !string.IsNullOrWhiteSpace(html))
            return new UploadMember("body.html", Bytes(html)) { DeclaredMediaType = "text/html" };
        // No site stands around a text; its signature is none of the article.
        return message.TextBody is { } text && Signature().Replace(text, "") is var body && !string.IsNullOrWhiteSpace(body)
            ? new UploadMember("body.txt", Bytes(body)) { DeclaredMediaType = "text/plain", IsArticle = true }
            : null;
    }

    // With a byte order mark: what the page itself says of its encoding held for the mail, not for these bytes.
    private static byte[] Bytes(string text) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];

    [GeneratedRegex("(?<=^|\\n)-- \\r?\\n[^\\0]{0,2000}$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();
}
