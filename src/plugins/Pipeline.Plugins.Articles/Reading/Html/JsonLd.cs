using System.Text.Json;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>
/// The parts of a page's JSON-LD that speak of the article and its publisher, flattened (schema.org: Article, NewsArticle, …, WebSite).
/// Pages get it wrong in many ways; what cannot be read is left out.
/// </summary>
internal static class JsonLd
{
    private const int MaxLength = 2_000_000;
    private const int MostObjects = 500;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly string[] Plain =
        ["headline", "alternativeHeadline", "name", "datePublished", "dateCreated", "dateModified", "articleSection", "inLanguage", "keywords", "description"];

    private static readonly string[] Named = ["author", "creator", "editor", "publisher", "isPartOf", "sourceOrganization"];

    internal static List<DeclaredField> Fields(string json)
    {
        var fields = new List<DeclaredField>();
        if (json.Length > MaxLength || Parse(json) is not { } document)
            return fields;
        using (document)
        {
            var waiting = new Stack<JsonElement>([document.RootElement]);
            for (var seen = 0; waiting.Count > 0 && seen < MostObjects; seen++)
                Visit(waiting.Pop(), waiting, fields);
        }

        return fields;
    }

    /// <summary>The longest text of a story that it declares; empty when it declares none.</summary>
    internal static string ArticleBody(string json)
    {
        var longest = "";
        if (json.Length > MaxLength || Parse(json) is not { } document)
            return longest;
        using (document)
        {
            var waiting = new Stack<JsonElement>([document.RootElement]);
            for (var seen = 0; waiting.Count > 0 && seen < MostObjects; seen++)
            {
                var element = waiting.Pop();
                PushInner(element, waiting);
                if (element.ValueKind == JsonValueKind.Object)
                    longest = Values(element, "articleBody").Append(longest).MaxBy(text => text.Length)!;
            }
        }

        return longest;
    }

    private static JsonDocument? Parse(string json)
    {
        try
        {
            // Line breaks inside strings are the commonest fault, and outside them they mean nothing.
            return JsonDocument.Parse(json.AsSpan().ContainsAnyInRange('\0', '\u001F') ? string.Create(json.Length, json, Blank) : json, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Blank(Span<char> target, string json)
    {
        json.CopyTo(target);
        for (var index = 0; index < target.Length; index++)
            target[index] = char.IsControl(target[index]) ? ' ' : target[index];
    }

    private static void Visit(JsonElement element, Stack<JsonElement> waiting, List<DeclaredField> fields)
    {
        PushInner(element, waiting);
        if (element.ValueKind == JsonValueKind.Object)
        {
            var types = element.TryGetProperty("@type", out var type) ? Strings(type).ToArray() : [];
            if (types.Any(IsArticle))
                AddArticle(element, fields);
            else if (types.Contains("WebSite"))
                fields.AddRange(Values(element, "name").Select(name => new DeclaredField("json-ld", "website.name", name)));
        }
    }

    private static void PushInner(JsonElement element, Stack<JsonElement> waiting)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray().Reverse())
                waiting.Push(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@graph", out var graph))
                waiting.Push(graph);
            if (element.TryGetProperty("mainEntity", out var main))
                waiting.Push(main);
        }
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type is "Report" or "Review" or "WebPage";

    private static void AddArticle(JsonElement article, List<DeclaredField> fields)
    {
        foreach (var name in Plain)
            fields.AddRange(Values(article, name).Select(value => new DeclaredField("json-ld", name.ToLowerInvariant(), value)));
        foreach (var name in Named)
        {
            if (article.TryGetProperty(name, out var value))
                fields.AddRange(Names(value).Select(person => new DeclaredField("json-ld", $"{name.ToLowerInvariant()}.name", person)));
        }
    }

    private static IEnumerable<string> Values(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Strings(value) : [];

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => Values(value, "name"),
        _ => Strings(value),
    };

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [System.Net.WebUtility.HtmlDecode(value.GetString()!).Trim()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        _ => [],
    };
}
