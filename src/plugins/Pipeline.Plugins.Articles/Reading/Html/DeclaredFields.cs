using Pipeline.Documents;
using Pipeline.Plugins.Articles.Reading.Html.Parsing;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>What a page says of itself: title, metas, JSON-LD, microdata, times, links.</summary>
internal static class DeclaredFields
{
    private const int LongestValue = 2_000;
    private const int MostFields = 2_000;

    internal static IEnumerable<DeclaredField> Of(HtmlTree page, Func<int, int> elementOf) =>
        All(page, elementOf)
            .Where(field => field.Value.Length > 0 && field.Name.Length > 0)
            .Select(field => field.Value.Length <= LongestValue ? field : field with { Value = field.Value[..LongestValue] })
            .Take(MostFields);

    private static IEnumerable<DeclaredField> All(HtmlTree page, Func<int, int> elementOf)
    {
        for (var node = 0; node < page.Count; node++)
        {
            if (page[node].Tag is not { } tag || !(tag.Has(TagTraits.Declares) || page[node].IsMarked(TagMarks.ItemProperty | TagMarks.Relation)))
                continue;
            foreach (var field in Element(page, node, tag.Name))
                yield return field with { Element = elementOf(node) };
            if (tag.Name != "meta" && page[node].IsMarked(TagMarks.ItemProperty))
            {
                foreach (var field in Microdata(page, node))
                    yield return field with { Element = elementOf(node) };
            }

            // What a template holds is not on the page.
            if (tag.Name == "template")
                node = page[node].End - 1;
        }
    }

    private static IEnumerable<DeclaredField> Element(HtmlTree page, int node, string name) => name switch
    {
        "html" => One("html", "lang", page.Attribute(node, "lang") ?? page.Attribute(node, "xml:lang")),
        "title" => One("title", "title", page.TextOf(node, LongestValue)),
        "meta" => Meta(page, node),
        "link" => One("link", page.Attribute(node, "rel"), page.Attribute(node, "href")),
        "script" when page.Attribute(node, "type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true => JsonLd.Fields(page.RawTextOf(node)),
        "time" => One("time", page.Attribute(node, "pubdate") is null ? "datetime" : "pubdate", page.Attribute(node, "datetime") ?? page.TextOf(node, LongestValue)),
        "a" when page.Attribute(node, "rel", TagMarks.Relation).Contains("author", StringComparison.OrdinalIgnoreCase) => One("link", "author", page.TextOf(node, LongestValue)),
        _ => [],
    };

    private static IEnumerable<DeclaredField> Microdata(HtmlTree page, int node)
    {
        var value = page.Attribute(node, "content") ?? page.Attribute(node, "datetime") ?? page.TextOf(node, LongestValue);
        return value.Length <= LongestValue ? Names(page.Attribute(node, "itemprop")!).SelectMany(property => One("microdata", property, value)) : [];
    }

    private static IEnumerable<DeclaredField> Meta(HtmlTree page, int node)
    {
        string? content = null, property = null, name = null, item = null, header = null;
        var attributes = page.Attributes(node);
        while (attributes.Next())
        {
            // The first of one name counts.
            if (attributes.Is("content"))
                content ??= attributes.DecodedValue();
            else if (attributes.Is("property"))
                property ??= attributes.DecodedValue();
            else if (attributes.Is("name"))
                name ??= attributes.DecodedValue();
            else if (attributes.Is("itemprop"))
                item ??= attributes.DecodedValue();
            else if (attributes.Is("http-equiv"))
                header ??= attributes.DecodedValue();
        }

        return (property ?? name) is { } only ? One("meta", only, content) : Names(item ?? header ?? "").SelectMany(each => One("meta", each, content));
    }

    // An itemprop may hold several names.
    private static string[] Names(string properties) => properties.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<DeclaredField> One(string origin, string? name, string? value) =>
        name is null || value is null ? [] : [new DeclaredField(origin, name.Trim().ToLowerInvariant(), WhiteSpace.Collapse(value))];
}
