using System.Collections.Immutable;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Results;

/// <summary>A blob to be written to the results of an upload.</summary>
/// <param name="Name">Its full name in the results container.</param>
/// <param name="Write">Content, type and metadata.</param>
internal sealed record ResultBlob(string Name, BlobWrite Write)
{
    /// <summary>What a listing tells of an article.</summary>
    internal static ImmutableSortedDictionary<string, string> Metadata(Article article)
    {
        var metadata = ImmutableSortedDictionary.CreateBuilder<string, string>();
        metadata["title"] = Shorten(article.Title ?? "");
        metadata["upload"] = Shorten(article.Upload.Name);
        metadata["words"] = article.Words.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (article.Part is { } part)
            metadata["part"] = part.Total is { } total ? $"{part.Number} of {total}" : $"{part.Number}";
        if (article.Published is { } published)
            metadata["published"] = published;
        if (article.Source is { } source)
            metadata["source"] = Shorten(source);
        if (!article.Authors.IsEmpty)
            metadata["authors"] = Shorten(string.Join("; ", article.Authors));
        if (article.Language is { } language)
            metadata["language"] = language;
        return metadata.ToImmutable();
    }

    // All metadata of a blob together may have 8 KB, and letters outside ASCII grow when they are encoded.
    internal static string Shorten(string text)
    {
        const int longest = 150;
        if (text.Length <= longest)
            return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
    }
}
