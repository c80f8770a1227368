namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>Finds where an element without markup inside ends (HTML standard, "Script data state" and those like it). Linear.</summary>
internal static class RawText
{
    /// <summary>Index of the end tag, or of the end of the source.</summary>
    internal static int End(string source, int start, string name)
    {
        var end = EndTag(source, start, name);
        return name == "script" && source.AsSpan(start, end - start).Contains("<!--", StringComparison.Ordinal) ? EndOfScript(source, start) : end;
    }

    private static int EndTag(string source, int start, string name)
    {
        for (var at = source.IndexOf("</", start, StringComparison.Ordinal); at >= 0; at = source.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            if (source.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase) && IsNameEnd(source, at + 2 + name.Length))
                return at;
        }

        return source.Length;
    }

    // Inside a comment inside a script, a script may stand whole: its end tag is not that of the script around it.
    private static int EndOfScript(string source, int start)
    {
        bool isComment = false, isInner = false;
        for (var at = start; at < source.Length; at++)
        {
            var offset = source.AsSpan(at).IndexOfAny('<', '-');
            if (offset < 0)
                return source.Length;
            at += offset;
            var rest = source.AsSpan(at);
            if (rest.StartsWith("-->"))
                isComment = isInner = false;
            else if (rest.StartsWith("<!--"))
                isComment = true;
            else if (isComment && rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase) && IsNameEnd(source, at + 7))
                isInner = true;
            else if (!rest.StartsWith("</script", StringComparison.OrdinalIgnoreCase) || !IsNameEnd(source, at + 8))
                continue;
            else if (!isInner)
                return at;
            else
                isInner = false;
        }

        return source.Length;
    }

    private static bool IsNameEnd(string source, int at) => at >= source.Length || TagNames.Ends.Contains(source[at]);
}
