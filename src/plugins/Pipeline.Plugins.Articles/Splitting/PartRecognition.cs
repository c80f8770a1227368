using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>
/// Decides from the title's marker, and from what keeps it company, which part a document is; takes the marker off the title. Body text is
/// never looked at: numbers in brackets stand there for anything.
/// </summary>
internal static partial class PartRecognition
{
    private const double Alone = 0.6;
    private const double WithCompany = 0.9;
    private const double Strong = 0.95;

    /// <param name="document">The document.</param>
    /// <param name="uploadName">Name of its upload; a suffix such as <c>-4</c> supports, and never more.</param>
    /// <param name="page">Which page of its upload it is, when the upload holds several.</param>
    /// <param name="pages">How many pages the upload holds.</param>
    internal static Document Apply(Document document, string uploadName, int? page, int pages)
    {
        var titles = document.Metadata.Title;
        var found = titles.Candidates.Select(candidate => (Candidate: candidate, Marker: TitleMarker.Find(candidate.Value))).FirstOrDefault(pair => pair.Marker is not null);
        if (found.Marker is not { } marker)
            return page is { } number ? document with { Part = new PartMark(number, pages, "", 0.8, $"page {number} of {pages} in one upload") } : document;
        var isSureTitle = found.Candidate == titles.Best || found.Candidate.Confidence > 0.4;
        if (!isSureTitle)
            return document;
        var company = Company(document, uploadName, marker, page);
        var confidence = marker.IsStrong ? Strong : company.Count > 0 ? WithCompany : Alone;
        var evidence = string.Join(", ", [$"title ends in '{marker.Marker}'", .. company.Count > 0 || marker.IsStrong ? company : ["nothing else says so"]]);
        return document with
        {
            Part = new PartMark(marker.Number, marker.Total, marker.Marker, confidence, evidence, MarkerSpan(document, marker, found.Candidate)),
            Metadata = document.Metadata with { Title = WithoutMarker(titles, marker) },
        };
    }

    private static Field<string> WithoutMarker(Field<string> titles, TitleMarker marker)
    {
        var field = new Field<string>();
        foreach (var candidate in titles.Candidates)
        {
            var value = TitleMarker.Find(candidate.Value) is { } own && own.Number == marker.Number ? own.Base : candidate.Value;
            if (field.Candidates.All(other => other.Value != value))
                field = field.With(candidate with { Value = value });
        }

        return field;
    }

    private static List<string> Company(Document document, string uploadName, TitleMarker marker, int? page)
    {
        var company = new List<string>();
        if (marker.IsGlued)
            company.Add("no space before it");
        if (page == marker.Number)
            company.Add($"it is page {page} of its upload");
        if (document.Blocks.Any(block => block.Role != BlockRole.Body && block.Text.Length < 60 && PagerLine().IsMatch(block.Text.Value)))
            company.Add("a pager line stands by the story");
        if (NameSuffix().Match(uploadName) is { Success: true } suffix && suffix.Groups["n"].Value.TrimStart('0') == marker.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            company.Add("the upload's name ends in the same number");
        if (document.Declared.Any(field => field is { Origin: "link", Name: "prev" or "next" }))
            company.Add("the page links to its neighbours");
        return company;
    }

    private static SourceSpan? MarkerSpan(Document document, TitleMarker marker, Candidate<string> title)
    {
        var block = document.Blocks.FirstOrDefault(block => block.Text.Span == title.Span && block.Text.Value.EndsWith(marker.Marker, StringComparison.Ordinal));
        return block?.Text.Locate(block.Text.Length - marker.Marker.Length, marker.Marker.Length);
    }

    [GeneratedRegex("^(\\d{1,2}|\\W*\\d{1,2}(\\W+\\d{1,2}){1,12}\\W*(next|下一页|下页|weiter|suivant|siguiente|»|>)?|(page|seite|página|页)\\s*\\d{1,2}.{0,12}|上一页.*|.*下一页)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PagerLine();

    [GeneratedRegex("[-_.](p|page|part)?(?<n>\\d{1,2})(\\.[A-Za-z]{2,5})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameSuffix();
}
