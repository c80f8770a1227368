namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>How deep the elements of a page nest, told from its tags alone in one linear pass, before a parser pays for it.</summary>
internal static class NestingDepth
{
    // Void elements, and those whose end tag may be left out, so that counting them would see depth where there is none.
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rp", "rt", "rb", "rtc",
        "html", "head", "body", "script", "style", "path",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsNotCounted = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static int Of(string html)
    {
        int depth = 0, deepest = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = NextTag(html, at))
        {
            var isEnd = html[at + 1] == '/';
            var name = HtmlTags.NameAt(html, at + (isEnd ? 2 : 1));
            if (name.IsEmpty || IsNotCounted.Contains(name))
                continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static int NextTag(string html, int at)
    {
        var end = HtmlTags.EndOf(html, at);
        return end >= html.Length ? -1 : html.IndexOf('<', end);
    }
}
