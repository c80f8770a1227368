using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>The dates a page declares: in JSON-LD, metas, microdata, <c>time</c> elements and its address.</summary>
internal static class DeclaredDates
{
    internal static IEnumerable<Candidate<PublicationTime>> Of(Document document, ArticleEdges edges, DateOrder order)
    {
        var (first, last) = StoryElements(document, edges);
        foreach (var field in document.Declared)
        {
            var confidence = Confidence(document, field, first, last);
            if (confidence > 0 && DateText.Read(field.Value, order) is { } time)
                yield return new Candidate<PublicationTime>(time, confidence, $"{field.Origin} {field.Name}", field.Span);
            else if (IsAddress(field) && UrlDate.Find(field.Value) is { } date)
                yield return new Candidate<PublicationTime>(date, 0.75, "address of the page", field.Span);
        }
    }

    private static double Confidence(Document document, DeclaredField field, int first, int last) => (field.Origin, field.Name) switch
    {
        ("json-ld", "datepublished") => 0.95,
        ("json-ld", "datecreated") => 0.6,
        ("json-ld", "datemodified") => 0.4,
        ("meta", var name) => MetaConfidence(name),
        ("microdata", "datepublished") => field.Element <= last ? 0.88 : 0.4,
        ("microdata", "datecreated") => 0.55,
        ("microdata", "datemodified") => 0.35,
        ("time", var name) => TimeConfidence(document, field, name, first, last),
        _ => 0,
    };

    private static double MetaConfidence(string name) => name switch
    {
        "article:published_time" or "og:article:published_time" or "og:published_time" or "article:published" or "datepublished" => 0.92,
        "parsely-pub-date" or "sailthru.date" or "cxenseparse:recs:publishtime" or "publish-date" or "publishdate" or "publish_date" or "published_time"
            or "publication_date" or "publicationdate" or "article.published" or "originalpublicationdate" or "citation_publication_date" or "rnews:datepublished"
            or "bt:pubdate" or "pubdate" or "published_at" or "published_on" or "published_date" or "pub_date" or "published" or "article.published_time" or "displaydate" or "article_date_original" or "article:create_time" => 0.88,
        "dc.date" or "dc.date.issued" or "dcterms.date" or "dcterms.issued" or "dcterms.created" or "dc.date.created" or "dcsext.articlefirstpublished" => 0.84,
        "date" or "eomportal-lastupdate" or "created" or "article:post_date" or "release_date" or "og:pubdate" => 0.78,
        "article:modified_time" or "og:updated_time" or "last-modified" or "lastmod" or "dcterms.modified" or "dc.date.modified" or "revised" => 0.35,
        _ => 0,
    };

    // The story's own time stands between its head and its first paragraphs; those behind it are of comments and other stories.
    private static double TimeConfidence(Document document, DeclaredField field, string name, int first, int last)
    {
        if (field.Element >= 0 && document.Elements[field.Element].ItemProperty.Contains("modified", StringComparison.OrdinalIgnoreCase))
            return 0.35;
        if (name == "pubdate")
            return 0.85;
        return field.Element > last ? 0.25 : field.Element >= first ? 0.72 : 0.5;
    }

    private static (int First, int Last) StoryElements(Document document, ArticleEdges edges)
    {
        int First(int block) => block >= 0 && block < document.Blocks.Length ? document.Blocks[block].Element : 0;
        return (First(edges.Title), edges.LastBody >= 0 ? First(edges.FirstBody) + 1 : int.MaxValue);
    }

    private static bool IsAddress(DeclaredField field) =>
        field is { Origin: "link", Name: "canonical" or "amphtml" } or { Origin: "meta", Name: "og:url" or "twitter:url" };
}
