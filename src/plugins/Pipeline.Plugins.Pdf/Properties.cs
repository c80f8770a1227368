using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Documents;
using UglyToad.PdfPig.Content;

namespace Pipeline.Plugins.Pdf;

/// <summary>What the PDF's information dictionary says, under the names of Dublin Core; names of files and programs that stand there are passed over, and so is when a page was printed.</summary>
internal static partial class Properties
{
    private const int LongestValue = 1_000;

    internal static ImmutableArray<DeclaredField> Of(DocumentInformation information) =>
    [
        .. Field("dc.title", information.Title is { } title && !NoTitle().IsMatch(title.Trim()) ? title : null),
        .. Field("dc.creator", information.Author is { } author && !NoAuthor().IsMatch(author.Trim()) ? author : null),
        .. Field("dcterms.created", IsPrintedPage(information) ? null : Date(information.GetCreatedDateTimeOffset())),
        .. Field("dcterms.modified", IsPrintedPage(information) ? null : Date(information.GetModifiedDateTimeOffset())),
    ];

    /// <summary>True when a browser printed it: then the site stands around the article, as on the page itself.</summary>
    internal static bool IsPrintedPage(DocumentInformation information) => Browser().IsMatch($"{information.Creator} {information.Producer}");

    private static IEnumerable<DeclaredField> Field(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) || value.Length > LongestValue ? [] : [new DeclaredField("meta", name, value.Trim())];

    private static string? Date(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(untitled|unbenannt|sans titre|title|document ?[0-9]*|microsoft word\\b.*|.*\\.(docx?|odt|rtf|indd|qxd|pdf|tex|ps|pmd))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTitle();

    [GeneratedRegex("\\b(mozilla|chrom(e|ium)|headlesschrome|safari|firefox|wkhtmltopdf)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Browser();

    [GeneratedRegex("^(user|owner|admin|administrator|windows user|microsoft office user|unknown|author)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoAuthor();
}
