using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.Fields;

/// <summary>The section of the publication: declared, a word of the menu right above the title, the end of a path of links, a folder of the address.</summary>
internal static class SectionFinder
{
    private const int LinesAbove = 4;
    private const int LongestSection = 40;
    private const int MostWords = 5;

    internal static Field<string> Find(Document document, ArticleEdges edges)
    {
        var found = new CandidateSet<string>(TitleText.AreEqual, (surer, _) => surer);
        foreach (var candidate in Declared(document).Concat(AboveTitle(document, edges)).Concat(FromAddress(document)))
            found.Add(candidate);
        return found.ToField();
    }

    private static IEnumerable<Candidate<string>> Declared(Document document)
    {
        foreach (var field in document.Declared)
        {
            var confidence = (field.Origin, field.Name) switch
            {
                ("json-ld", "articlesection") => 0.92,
                ("meta", "article:section" or "og:article:section") => 0.93,
                ("microdata", "articlesection") => 0.85,
                ("meta", "parsely-section" or "section" or "cxenseparse:section" or "dc.subject.section" or "article.section" or "category") => 0.8,
                _ => 0,
            };
            if (confidence > 0 && field.Value.Length is > 1 and <= 80)
                yield return new Candidate<string>(field.Value, confidence, $"{field.Origin} {field.Name}", field.Span);
        }
    }

    private static IEnumerable<Candidate<string>> AboveTitle(Document document, ArticleEdges edges)
    {
        for (var index = edges.Title - 1; index >= Math.Max(0, edges.Title - LinesAbove); index--)
        {
            var text = document.Blocks[index].Text;
            var distance = edges.Title - 1 - index;
            if (Path(text) is { } last)
            {
                yield return new Candidate<string>(last.Value, 0.75 - (0.08 * distance), "path above the title", last.Span);
                yield break;
            }

            if (!CouldBeSection(text.Value) || DeclaredSites.Name(document, text.Value))
                continue;
            if (IsElsewhere(document, text.Value, index))
                yield return new Candidate<string>(text.Value, 0.85 - (0.1 * distance), "word of the menu above the title", text.Span);
        }
    }

    /// <summary>The last step but the story itself of <c>Home &gt; News &gt; Politics</c>.</summary>
    private static SourcedText? Path(SourcedText text)
    {
        if (text.Length > 120)
            return null;
        foreach (var separator in new[] { " > ", " › ", " » ", " / ", ">", "›", "»" })
        {
            var at = text.Value.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0 || at + separator.Length >= text.Length)
                continue;
            var last = text.Slice(at + separator.Length, text.Length - at - separator.Length).Trim();
            // "正文" and the like say no more than: here is the text.
            return MenuWords.Controls.Contains(last.Value) ? Path(text.Slice(0, at)) : CouldBeSection(last.Value) ? last : null;
        }

        return null;
    }

    private static bool CouldBeSection(string text) =>
        text.Length is > 1 and <= LongestSection
        && char.IsLetter(text[0]) && !char.IsLower(text[0])
        && !text.Any(char.IsDigit) && !text.Contains(':') && !text.EndsWith('.')
        && text.AsSpan().Count(' ') < MostWords
        && !BylineLabels.Named.ContainsKey(text) && !MenuWords.Controls.Contains(text);

    private static bool IsElsewhere(Document document, string text, int index)
    {
        for (var other = 0; other < document.Blocks.Length; other++)
        {
            if (Math.Abs(other - index) > 1 && document.Blocks[other].Role != BlockRole.Body && string.Equals(document.Blocks[other].Text.Value, text, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The first folder of the address, where the page's own menu has a word for it.</summary>
    private static IEnumerable<Candidate<string>> FromAddress(Document document)
    {
        foreach (var field in document.Declared)
        {
            if (field is not ({ Origin: "link", Name: "canonical" } or { Origin: "meta", Name: "og:url" }) || !Uri.TryCreate(field.Value, UriKind.Absolute, out var url) || url.Segments.Length < 3)
                continue;
            var folder = TitleText.Key(Uri.UnescapeDataString(url.Segments[1]));
            var menu = document.Blocks.FirstOrDefault(block => block.Role != BlockRole.Body && TitleText.HasKey(block.Text.Value, folder) && CouldBeSection(block.Text.Value));
            if (menu is not null)
                yield return new Candidate<string>(menu.Text.Value, 0.6, "folder of the address", menu.Text.Span);
        }
    }
}
