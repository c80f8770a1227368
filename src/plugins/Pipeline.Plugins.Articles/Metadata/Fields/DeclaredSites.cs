using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Plugins.Articles.Metadata.Fields;

/// <summary>The names by which a page calls its own site or publisher.</summary>
internal static class DeclaredSites
{
    internal static IEnumerable<Candidate<string>> Of(Document document)
    {
        foreach (var field in document.Declared)
        {
            var confidence = (field.Origin, field.Name) switch
            {
                ("json-ld", "publisher.name") => 0.9,
                ("meta", "og:site_name") => 0.88,
                ("json-ld", "sourceorganization.name") => 0.85,
                ("json-ld", "website.name") => 0.7,
                ("meta", "dc.publisher" or "dcterms.publisher" or "article:publisher" or "publisher" or "citation_journal_title") => 0.65,
                ("meta", "application-name" or "apple-mobile-web-app-title") => 0.6,
                _ => 0,
            };
            if (confidence > 0 && field.Value.Length is > 1 and < 100 && !field.Value.Contains("://", StringComparison.Ordinal))
                yield return new Candidate<string>(field.Value, confidence, $"{field.Origin} {field.Name}", field.Span);
        }
    }

    internal static bool Name(Document document, string name)
    {
        var key = TitleText.Key(name);
        return Of(document).Any(site => TitleText.HasKey(site.Value, key));
    }
}
