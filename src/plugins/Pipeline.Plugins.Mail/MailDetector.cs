using System.Text;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Mail;

/// <summary>Knows a mail by its header: nothing but header lines up to the first empty line, a sender among them, and what only mail programs write.</summary>
public sealed class MailDetector : IFormatDetector
{
    private const int Looked = 64 * 1024;

    /// <inheritdoc/>
    public bool Detects(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var bytes = upload.Content.Span[..Math.Min(upload.Content.Length, Looked)];
        if (bytes.IsEmpty || !char.IsAsciiLetter((char)bytes[0]))
            return false;
        bool from = false, machine = false;
        var fields = 0;
        foreach (var line in Encoding.Latin1.GetString(bytes).AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
                return from && machine && fields >= 3;
            if (line[0] is ' ' or '\t' && fields > 0)
                continue;
            var colon = line.IndexOf(':');
            if (colon < 1 || line[..colon].ContainsAnyExceptInRange('!', '~'))
                return false;
            fields++;
            var name = line[..colon];
            from |= name.Equals("from", StringComparison.OrdinalIgnoreCase);
            machine |= name.Equals("message-id", StringComparison.OrdinalIgnoreCase) || name.Equals("mime-version", StringComparison.OrdinalIgnoreCase)
                || name.Equals("received", StringComparison.OrdinalIgnoreCase) || name.Equals("return-path", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }
}
