using System.Globalization;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Index;

/// <summary>A line of the index: what the listing of the stores says of one article.</summary>
internal sealed record IndexRow(
    string Kind, string? Title, string? Published, string? Source, string? Authors, string? Language, int? Words, string? Part, string? State, string? Of, string Name)
{
    /// <summary>The row of a blob in <c>results</c>; <c>null</c> when it is not an article's JSON.</summary>
    internal static IndexRow? OfResult(BlobInfo blob) =>
        blob.Name.EndsWith(".json", StringComparison.Ordinal) && blob.Metadata.ContainsKey("upload") ? Row("article", blob, Containers.Results, "upload", "part") : null;

    /// <summary>The row of a blob in <c>articles</c>; <c>null</c> when it is not an assembled article's JSON.</summary>
    internal static IndexRow? OfSeries(BlobInfo blob) =>
        blob.Name.EndsWith($"/{SeriesNames.Article}", StringComparison.Ordinal) && blob.Metadata.ContainsKey("series") ? Row("series", blob, Containers.Articles, "series", "parts") : null;

    private static IndexRow Row(string kind, BlobInfo blob, string container, string of, string part)
    {
        var said = blob.Metadata;
        return new IndexRow(
            kind,
            said.GetValueOrDefault("title"),
            said.GetValueOrDefault("published"),
            said.GetValueOrDefault("source"),
            said.GetValueOrDefault("authors"),
            said.GetValueOrDefault("language"),
            int.TryParse(said.GetValueOrDefault("words"), CultureInfo.InvariantCulture, out var words) ? words : null,
            said.GetValueOrDefault(part),
            said.GetValueOrDefault("state"),
            said.GetValueOrDefault(of),
            $"{container}/{blob.Name}");
    }
}
