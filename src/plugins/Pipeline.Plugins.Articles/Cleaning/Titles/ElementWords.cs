namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Words that page authors give to the parts of a page, in classes and ids.</summary>
internal static class ElementWords
{
    /// <summary>The words of a class or id: apart at punctuation and at humps, and each neighbouring pair joined.</summary>
    internal static IEnumerable<string> Of(string names)
    {
        var previous = "";
        var start = 0;
        for (var index = 0; index <= names.Length; index++)
        {
            var isBorder = index == names.Length || !char.IsAsciiLetter(names[index]);
            var isHump = !isBorder && index > start && char.IsAsciiLetterUpper(names[index]) && char.IsAsciiLetterLower(names[index - 1]);
            if (!isBorder && !isHump)
                continue;
            if (index > start)
            {
                var word = names[start..index].ToLowerInvariant();
                yield return word;
                if (previous.Length > 0)
                    yield return previous + word;
                previous = index < names.Length && names[index] == ' ' ? "" : word;
            }

            start = isHump ? index : index + 1;
        }
    }
}
