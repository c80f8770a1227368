using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Pipeline.Documents;

namespace Pipeline.Plugins.Word;

/// <summary>The core properties, under the names of Dublin Core that they have in the file; names that a program filled in are passed over.</summary>
internal static partial class Properties
{
    private const int LongestValue = 1_000;

    internal static ImmutableArray<DeclaredField> Of(WordprocessingDocument document)
    {
        var properties = document.PackageProperties;
        return
        [
            .. Field("dc.title", properties.Title is { } title && !NoTitle().IsMatch(title.Trim()) ? title : null),
            .. Field("dc.creator", properties.Creator is { } creator && !NoAuthor().IsMatch(creator.Trim()) ? creator : null),
            .. Field("dcterms.created", Date(properties.Created)),
            .. Field("dcterms.modified", Date(properties.Modified)),
            .. Field("category", properties.Category),
            .. Field("dc.language", properties.Language),
            .. Field("description", properties.Description),
        ];
    }

    private static IEnumerable<DeclaredField> Field(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) || value.Length > LongestValue ? [] : [new DeclaredField("meta", name, value.Trim())];

    private static string? Date(DateTime? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(untitled|title|titel|titre|document ?[0-9]*|dokument ?[0-9]*|word document|.*\\.(docx?|dotx?|odt|rtf))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTitle();

    [GeneratedRegex("^(user|owner|admin|administrator|windows user|microsoft office user|unknown|author|python-docx)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoAuthor();
}
