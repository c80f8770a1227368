using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.Documents;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Feeds;

/// <summary>Every object of a JSON text that has an <c>articleBody</c> (schema.org), wherever it stands; of a JSON Feed every item.</summary>
internal static class JsonArticles
{
    private const int MostValues = 1_000_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    internal static FeedItems Items(ReadOnlyMemory<byte> bytes, int maxItems, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, Lenient);
        var members = ImmutableArray.CreateBuilder<UploadMember>();
        var waiting = new Stack<JsonElement>([json.RootElement]);
        var feed = Text(json.RootElement, "version")?.Contains("jsonfeed.org/version/", StringComparison.Ordinal) == true ? Text(json.RootElement, "title") ?? "" : null;
        var found = 0;
        for (var seen = 0; waiting.TryPop(out var element) && seen < MostValues; seen++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Reverse())
                    waiting.Push(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (Body(element, feed is not null) is { } body && ++found <= maxItems && FeedItems.Member(found, body.Text, body.IsHtml, Declared(element, feed)) is { } member)
                    members.Add(member);
                foreach (var property in element.EnumerateObject().Reverse().Where(property => property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object))
                    waiting.Push(property.Value);
            }
        }

        return new FeedItems(members.ToImmutable(), found - members.Count);
    }

    /// <summary>An object's text. What a JSON Feed calls HTML is HTML and what it calls text is text; of an <c>articleBody</c> the text itself has to tell.</summary>
    private static (string Text, bool IsHtml)? Body(JsonElement element, bool isFeed)
    {
        if (Text(element, "articleBody") is { } body)
            return (body, FeedItems.LooksHtml(body));
        if (isFeed && Text(element, "content_html") is { } html)
            return (html, true);
        return isFeed && Text(element, "content_text") is { } text ? (text, false) : null;
    }

    private static IEnumerable<DeclaredField> Declared(JsonElement article, string? feed)
    {
        if (feed is not null)
            yield return new DeclaredField("meta", "dc.publisher", feed);
        var title = Text(article, "headline") ?? Text(article, "title") ?? Text(article, "name");
        if (title is not null)
        {
            yield return new DeclaredField("json-ld", "headline", title);
            yield return new DeclaredField("meta", "dc.title", title);
        }

        foreach (var (property, name) in new[] { ("author", "author.name"), ("authors", "author.name"), ("creator", "creator.name"), ("editor", "editor.name"), ("publisher", "publisher.name") })
        {
            foreach (var value in Names(article, property))
                yield return new DeclaredField("json-ld", name, value);
        }

        foreach (var property in new[] { "datePublished", "date_published", "dateCreated", "dateModified", "date_modified", "articleSection", "inLanguage" })
        {
            if (Text(article, property) is { } value)
                yield return new DeclaredField("json-ld", property.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant(), value);
        }

        if (Text(article, "url") is { } address)
            yield return new DeclaredField("link", "canonical", address);
    }

    private static IEnumerable<string> Names(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out var value))
            yield break;
        foreach (var one in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(20) : [value])
        {
            if ((Value(one) ?? Text(one, "name")) is { } name)
                yield return name;
        }
    }

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? Value(value) : null;

    private static string? Value(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, or half of a surrogate pair, are found out only when the text is asked for.
            return null;
        }
    }
}
