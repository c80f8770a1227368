namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Blank lines of a plain text, as browsers and scrapers write them around paragraphs.</summary>
internal static class BlankLines
{
    private const int Most = 3;

    /// <summary>How many stand right before a place, three at most.</summary>
    internal static int Before(string text, int start)
    {
        var breaks = 0;
        for (var at = start - 1; at >= 0 && char.IsWhiteSpace(text[at]) && breaks <= Most; at--)
            breaks += text[at] is '\n' or '\f' or '\u2028' or '\u2029' || (text[at] == '\r' && text[at + 1] != '\n') ? 1 : 0;
        return Math.Max(0, breaks - 1);
    }
}
