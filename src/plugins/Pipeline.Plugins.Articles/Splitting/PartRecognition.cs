using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>
/// Decides from the title's marker, and from what keeps it company, which part a document is; takes the marker off the title. Body text is
/// never looked at: numbers in brackets stand there for anything.
/// </summary>
internal static class PartRecognition
{
    private const double Alone = 0.6;
    private const double PageOfUpload = 0.8;
    private const double WithCompany = 0.9;
    private const double Strong = 0.95;

    /// <param name="document">The document.</param>
    /// <param name="uploadName">Name of its upload; a suffix such as <c>-4</c> supports, and never more.</param>
    /// <param name="page">Which page of its upload it is, when the upload holds several.</param>
    /// <param name="pages">How many pages the upload holds.</param>
    internal static Document Apply(Document document, string uploadName, int? page, int pages)
    {
        var titles = document.Metadata.Title;
        if (Marked(titles) is not var (title, marker))
            return page is { } number ? document with { Part = new PartMark(number, pages, "", PageOfUpload, $"page {number} of {pages} in one upload", Strength: MarkStrength.Strong) } : document;
        var company = PartCompany.Of(document, uploadName, marker, page);
        var strength = marker.IsStrong ? MarkStrength.Strong : company.IsEmpty ? MarkStrength.Weak : MarkStrength.Supported;
        var confidence = marker.IsStrong ? Strong : company.IsEmpty ? Alone : WithCompany;
        var evidence = string.Join(", ", [$"title ends in '{marker.Marker}'", .. company.IsEmpty && !marker.IsStrong ? ["nothing else says so"] : company]);
        return document with
        {
            Part = new PartMark(marker.Number, marker.Total, marker.Marker, confidence, evidence, Locate(document, title, marker), strength, marker.IsLast),
            Metadata = document.Metadata with { Title = WithoutMarker(titles, marker) },
        };
    }

    /// <summary>The titles without the marker of the best one.</summary>
    internal static Field<string> Unmarked(Field<string> titles) => Marked(titles) is var (_, marker) ? WithoutMarker(titles, marker) : titles;

    /// <summary>The marker of the best title, or of a candidate that says the best title and no more than its marker beside.</summary>
    private static (Candidate<string> Title, TitleMarker Marker)? Marked(Field<string> titles)
    {
        foreach (var candidate in titles.Candidates)
        {
            if (TitleMarker.Find(candidate.Value) is { } marker && (candidate == titles.Best || TitleText.AreEqual(marker.Base, titles.Best!.Value)))
                return (candidate, marker);
        }

        return null;
    }

    private static Field<string> WithoutMarker(Field<string> titles, TitleMarker marker)
    {
        var field = new Field<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in titles.Candidates)
        {
            var value = TitleMarker.Find(candidate.Value) is { } own && own.Number == marker.Number && TitleText.AreEqual(own.Base, marker.Base) ? own.Base : candidate.Value;
            if (seen.Add(value))
                field = field.With(candidate with { Value = value });
        }

        return field;
    }

    private static SourceSpan? Locate(Document document, Candidate<string> title, TitleMarker marker)
    {
        var block = document.Blocks.FirstOrDefault(block => (block.Role == BlockRole.Title || block.Text.Span == title.Span) && block.Text.Value.Contains(marker.Marker, StringComparison.Ordinal));
        return block?.Text.Locate(block.Text.Value.LastIndexOf(marker.Marker, StringComparison.Ordinal), marker.Marker.Length);
    }
}
