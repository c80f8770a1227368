namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>White space in what a page declares.</summary>
internal static class WhiteSpace
{
    /// <summary>The words of a text with one blank between two of them and none around; the text itself where it is so already, as most are.</summary>
    internal static string Collapse(string text) =>
        IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsCollapsed(string text)
    {
        var isSpace = true;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) && (isSpace || character != ' '))
                return false;
            isSpace = character == ' ';
        }

        return !isSpace;
    }
}
