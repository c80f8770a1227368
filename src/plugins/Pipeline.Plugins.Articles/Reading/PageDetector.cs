using System.Text;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Reading;

/// <summary>Knows an HTML page by how it opens.</summary>
public sealed class PageDetector : IFormatDetector
{
    private const int Looked = 1024;

    /// <inheritdoc/>
    public bool Detects(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var bytes = upload.Content.Span;
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]).AsSpan();
        if (start.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal))
            start = start[3..];
        start = start.TrimStart();
        // XHTML may open with a declaration of XML.
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.IndexOf("?>", StringComparison.Ordinal) is var end and > 0)
            start = start[(end + 2)..].TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
