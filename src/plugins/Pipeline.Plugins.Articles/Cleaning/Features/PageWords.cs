using Pipeline.Documents;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>The words against which every block of a page is held: small words of any language, and the words of the page's own title and description.</summary>
internal sealed class PageWords
{
    private const int MostFields = 400;

    private static readonly HashedWords Small = new([.. FunctionWords.Every.Select(word => WordHash.Of(word))]);

    private readonly HashedWords _title;
    private readonly HashedWords _description;

    internal PageWords(Document document)
    {
        HashSet<uint> title = [], description = [];
        foreach (var field in document.Declared.Take(MostFields))
        {
            if (field.Name is "title" or "og:title" or "headline")
                WordHash.AddAll(field.Value, title);
            else if (field.Name is "description" or "og:description")
                WordHash.AddAll(field.Value, description);
        }

        (_title, _description) = (new HashedWords(title), new HashedWords(description));
    }

    internal bool HasDescription => _description.Count > 0;

    internal int WordsOfDescription => _description.Count;

    internal int WordsOfTitle => _title.Count;

    internal static bool IsSmall(uint word) => Small.Contains(word);

    internal bool IsInTitle(uint word) => _title.Contains(word);

    internal bool IsInDescription(uint word) => _description.Contains(word);
}
