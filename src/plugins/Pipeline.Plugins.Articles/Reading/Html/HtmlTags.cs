namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>Finds the ends of tags, comments and raw elements in source text (HTML standard, "Tokenization"). Every call is linear in what it skips.</summary>
internal static class HtmlTags
{
    private static readonly string[] RawElements = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    /// <summary>The name of a tag, or empty when what stands there is no name.</summary>
    internal static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 40 && (char.IsAsciiLetterOrDigit(html[end]) || (html[end] is '-' or ':' && end > start)))
            end++;
        return end > start && char.IsAsciiLetter(html[start]) ? html.AsSpan(start, end - start) : [];
    }

    /// <summary>True when a tag, comment or declaration starts here, rather than a less-than sign.</summary>
    internal static bool IsMarkup(string html, int at) =>
        at + 1 < html.Length && html[at] == '<' && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?');

    /// <summary>Index behind the tag or comment that starts here; behind the end tag too where the element holds raw text.</summary>
    internal static int EndOf(string html, int at)
    {
        if (!IsMarkup(html, at))
            return at + 1;
        if (html.AsSpan(at).StartsWith("<!--"))
            return Behind(html, html.IndexOf("-->", at + 4, StringComparison.Ordinal), 3);
        var end = TagEnd(html, at);
        var name = NameAt(html, at + 1);
        foreach (var raw in RawElements)
        {
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase) && html[end - 1] == '>')
                return RawEnd(html, end, raw);
        }

        return end;
    }

    /// <summary>Index behind the tag alone.</summary>
    internal static int TagEnd(string html, int at)
    {
        for (var index = at + 1; index < html.Length; index++)
        {
            if (html[index] == '>')
                return index + 1;
            // A quoted value starts only behind an equals sign; a lone apostrophe in a broken tag must not swallow the page.
            if (html[index] is '"' or '\'' && IsBehindEquals(html, index))
            {
                var close = html.IndexOf(html[index], index + 1);
                if (close < 0)
                    return html.Length;
                index = close;
            }
        }

        return html.Length;
    }

    private static bool IsBehindEquals(string html, int quote)
    {
        var index = quote - 1;
        while (index > 0 && quote - index < 20 && char.IsWhiteSpace(html[index]))
            index--;
        return html[index] == '=';
    }

    private static int RawEnd(string html, int start, string name)
    {
        var close = html.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : TagEnd(html, close);
    }

    private static int Behind(string html, int index, int length) => index < 0 ? html.Length : index + length;
}
