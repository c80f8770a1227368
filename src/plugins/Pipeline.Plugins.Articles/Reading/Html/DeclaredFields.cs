using AngleSharp.Dom;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>What a page says of itself: title, metas, JSON-LD, microdata, times, links.</summary>
internal static class DeclaredFields
{
    private const int LongestValue = 2_000;
    private const int MostFields = 2_000;

    internal static IEnumerable<DeclaredField> Of(IDocument page, Func<IElement?, int> indexOf) =>
        All(page, indexOf)
            .Where(field => field.Value.Length > 0 && field.Name.Length > 0)
            .Select(field => field.Value.Length <= LongestValue ? field : field with { Value = field.Value[..LongestValue] })
            .Take(MostFields);

    private static IEnumerable<DeclaredField> All(IDocument page, Func<IElement?, int> indexOf)
    {
        foreach (var element in page.All)
        {
            var fields = element.LocalName switch
            {
                "html" => One("html", "lang", element.GetAttribute("lang") ?? element.GetAttribute("xml:lang")),
                "title" when element.Closest("svg") is null => One("title", "title", element.TextContent),
                "meta" => Meta(element),
                "link" => One("link", element.GetAttribute("rel"), element.GetAttribute("href")),
                "script" when element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true => JsonLd.Fields(element.TextContent),
                "time" => One("time", element.HasAttribute("pubdate") ? "pubdate" : "datetime", element.GetAttribute("datetime") ?? element.TextContent),
                "a" when element.GetAttribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true => One("link", "author", element.TextContent),
                _ => [],
            };
            foreach (var field in fields)
                yield return field with { Element = indexOf(element) };
            if (element.LocalName != "meta" && element.GetAttribute("itemprop") is { } properties)
            {
                var value = element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? (element.TextContent.Length <= LongestValue ? element.TextContent : "");
                foreach (var field in Names(properties).SelectMany(property => One("microdata", property, value)))
                    yield return field with { Element = indexOf(element) };
            }
        }
    }

    private static IEnumerable<DeclaredField> Meta(IElement element)
    {
        var content = element.GetAttribute("content");
        return (element.GetAttribute("property") ?? element.GetAttribute("name")) is { } name
            ? One("meta", name, content)
            : Names(element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv") ?? "").SelectMany(property => One("meta", property, content));
    }

    // An itemprop may hold several names.
    private static string[] Names(string properties) => properties.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<DeclaredField> One(string origin, string? name, string? value) =>
        name is null || value is null ? [] : [new DeclaredField(origin, name.Trim().ToLowerInvariant(), Collapse(value))];

    private static string Collapse(string value) =>
        string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
