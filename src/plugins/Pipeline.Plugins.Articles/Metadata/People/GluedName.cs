namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Finds where a page glued something to a name: <c>A. NameStaff Writer</c>, <c>A. NameJanuary 14</c>, <c>A. NameA. writes about</c>.</summary>
internal static class GluedName
{
    private const int Longest = 80;

    /// <summary>Where the name ends, or <c>null</c> when nothing is glued to it.</summary>
    internal static int? End(string text)
    {
        var first = text.AsSpan(0, Math.Min(text.Length, Longest)).IndexOf(' ');
        for (var index = 2; index < Math.Min(text.Length, Longest); index++)
        {
            // McNeil and LaRue have a hump, too: what stands behind it decides.
            if (!char.IsUpper(text[index]) || !char.IsLower(text[index - 1]))
                continue;
            var word = WordAt(text, index);
            if (NameWords.Ends.Contains(word) || NameWords.Organisations.Contains(word) || NameWords.Articles.Contains(word) || (first > 0 && index > first && text.AsSpan(0, first).SequenceEqual(word)))
                return index;
        }

        return null;
    }

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[start..end];
    }
}
