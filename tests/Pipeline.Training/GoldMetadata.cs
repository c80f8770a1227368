using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Training;

/// <summary>Title, authors and day of publication as a person took them from a page, as far as they are given.</summary>
/// <param name="Title">The title's letters and digits; empty when none is given.</param>
/// <param name="Authors">The authors' letters and digits.</param>
/// <param name="Date">The day.</param>
internal sealed partial record GoldMetadata(string Title, IReadOnlySet<string> Authors, DateOnly? Date)
{
    internal static GoldMetadata None { get; } = new("", new HashSet<string>(), null);

    internal static GoldMetadata Of(JsonElement page) => new(
        TitleText.Key(Text(page, "title")),
        page.TryGetProperty("author", out var authors) ? Names(authors).SelectMany(name => Between().Split(name)).Select(TitleText.Key).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal) : None.Authors,
        DateOnly.TryParse(Text(page, "date"), out var date) ? date : null);

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static string Text(JsonElement page, string name) =>
        page.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex("\\s*[;|]\\s*|\\s*,\\s+|\\s+(?:and|und|et|y|i|&)\\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
