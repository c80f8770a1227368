using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Feeds;

/// <summary>Knows a feed by its root element, a JSON Feed by the version that it names, and JSON with articles by the name of their text.</summary>
public sealed partial class FeedDetector : IFormatDetector
{
    private const int Looked = 4096;

    /// <inheritdoc/>
    public bool Detects(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var bytes = upload.Content.Span;
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]);
        if (Root().IsMatch(start))
            return true;
        var trimmed = start.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        return !trimmed.IsEmpty && trimmed[0] is '{' or '[' && (bytes.IndexOf("\"articleBody\""u8) >= 0 || start.Contains("//jsonfeed.org/version/", StringComparison.Ordinal) || start.Contains(@"\/\/jsonfeed.org\/version\/", StringComparison.Ordinal));
    }

    [GeneratedRegex("^(\u00EF\u00BB\u00BF)?\\s*(<\\?xml[^>]{0,200}\\?>)?(\\s|<!--[^>]{0,2000}-->|<\\?[^>]{0,500}\\?>|<!DOCTYPE\\s+(rss|rdf:RDF)\\b)*(<rss[\\s>]|<feed\\s[^>]*http://www\\.w3\\.org/2005/Atom|<rdf:RDF\\s[^>]*http://purl\\.org/rss/1\\.0/|(?<=<!DOCTYPE\\s+(rss|rdf:RDF)))", RegexOptions.CultureInvariant)]
    private static partial Regex Root();
}
