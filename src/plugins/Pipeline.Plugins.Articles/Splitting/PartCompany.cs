using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>What stands beside a marker and says the same: without any of it a bare <c>(4)</c> may count anything.</summary>
internal static partial class PartCompany
{
    /// <summary>In a few words for a person, one for each witness.</summary>
    /// <param name="document">The document.</param>
    /// <param name="uploadName">Name of its upload.</param>
    /// <param name="marker">The marker.</param>
    /// <param name="page">Which page of its upload it is, when the upload holds several.</param>
    internal static ImmutableArray<string> Of(Document document, string uploadName, TitleMarker marker, int? page)
    {
        var company = ImmutableArray.CreateBuilder<string>();
        if (marker.IsGlued)
            company.Add("no space before it");
        if (page == marker.Number)
            company.Add($"it is page {page} of its upload");
        if (PagerLines.Support(document, marker.Number))
            company.Add("a pager line stands by the story");
        if (NumberAtEnd(uploadName) == marker.Number)
            company.Add("the upload's name ends in the same number");
        if (document.Declared.Any(field => IsAddress(field, marker.Number)))
            company.Add("the page's address or a neighbour's ends in a fitting number");
        return company.ToImmutable();
    }

    private static bool IsAddress(DeclaredField field, int number) => (field.Origin, field.Name) switch
    {
        ("link", "canonical") or ("meta", "og:url") => NumberAtEnd(field.Value) == number,
        ("link", "prev") => NumberAtEnd(field.Value) == number - 1,
        ("link", "next") => NumberAtEnd(field.Value) == number + 1,
        _ => false,
    };

    private static int? NumberAtEnd(string name) =>
        Suffix().Match(name) is { Success: true } suffix && !EndsInDate().IsMatch(name[..suffix.Index]) ? int.Parse(suffix.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : null;

    // A browser's "name (4).txt" counts downloads; it has a bracket and is no suffix here.
    [GeneratedRegex("[-_./=](p|page|part)?[-_=]?(?<n>[0-9]{1,2})(\\.[a-z]{2,5})?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex("(19|20)[0-9]{2}[-_./][0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsInDate();
}
