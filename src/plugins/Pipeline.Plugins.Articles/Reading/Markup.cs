using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Reading;

/// <summary>Tells HTML from plain text by the content; name and declared type only tip the scales.</summary>
internal static partial class Markup
{
    private const int Looked = 64 * 1024;

    internal static bool IsHtml(string text, string name, string? declaredMediaType)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Looked));
        var trimmed = start.TrimStart();
        if (trimmed.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return true;
        var tags = Tag().Count(start);
        if (Skeleton().IsMatch(start) && tags >= 2)
            return true;
        var isNamed = name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            || declaredMediaType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        return tags >= (isNamed ? 1 : trimmed.StartsWith("<", StringComparison.Ordinal) ? 4 : 20);
    }

    [GeneratedRegex("<(html|head|body)[\\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Skeleton();

    [GeneratedRegex("</?(p|div|span|a|br|h[1-6]|ul|ol|li|table|tr|td|img|article|section|strong|em|b|i|meta|title)[\\s/>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
