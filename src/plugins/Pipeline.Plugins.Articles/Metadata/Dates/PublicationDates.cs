using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>When an article was published: declarations first, then its address, then the lines around it.</summary>
internal static partial class PublicationDates
{
    private const double Agreement = 0.04;

    internal static Field<PublicationTime> Find(Document document, ImmutableArray<Block> head, DateOnly latest)
    {
        var monthFirst = document.Declared.Any(field => field is { Origin: "html", Name: "lang" } && field.Value.Equals("en-US", StringComparison.OrdinalIgnoreCase));
        var found = Declared(document, latest, monthFirst).Concat(Addresses(document, latest)).Concat(Lines(head, latest, monthFirst)).ToArray();
        var field = new Field<PublicationTime>();
        foreach (var sameDay in found.GroupBy(candidate => candidate.Value.Date))
        {
            // Of those that agree on the day the surest that also knows the time speaks for all.
            var best = sameDay.OrderByDescending(candidate => candidate.Confidence + (candidate.Value.Time is null ? 0 : 0.1)).First();
            var confidence = Math.Min(0.99, sameDay.Max(candidate => candidate.Confidence) + (Agreement * (sameDay.Select(candidate => candidate.Evidence).Distinct().Count() - 1)));
            field = field.With(best with { Confidence = confidence });
        }

        return field;
    }

    private static IEnumerable<Candidate<PublicationTime>> Declared(Document document, DateOnly latest, bool monthFirst)
    {
        foreach (var field in document.Declared)
        {
            if (Trust(field) is var trust && trust > 0 && First(field.Value, latest, monthFirst) is { } date)
                yield return new Candidate<PublicationTime>(date.Value, trust - (date.IsAmbiguous ? 0.2 : 0), $"{field.Origin} {field.Name}", field.Span);
        }
    }

    private static double Trust(DeclaredField field) => (field.Origin, field.Name) switch
    {
        ("json-ld", "datepublished") => 0.93,
        ("meta", "article:published_time" or "og:article:published_time" or "og:published_time") => 0.92,
        ("meta", "datepublished" or "publishdate" or "publish-date" or "pubdate" or "parsely-pub-date" or "sailthru.date" or "cxenseparse:recs:publishtime" or "publication_date" or "article.published" or "published_date" or "published") => 0.88,
        ("microdata", "datepublished") => 0.86,
        ("meta", "dc.date.issued" or "dcterms.issued" or "dc.date" or "dcterms.date" or "dcterms.created" or "dc.date.created" or "date" or "article:published" or "citation_publication_date" or "release_date") => 0.8,
        ("time", "pubdate") => 0.8,
        ("json-ld", "datecreated") => 0.7,
        ("time", "datetime") => 0.55,
        ("json-ld", "datemodified") or ("meta", "article:modified_time" or "og:updated_time" or "last-modified") or ("microdata", "datemodified") => 0.3,
        _ => 0,
    };

    private static IEnumerable<Candidate<PublicationTime>> Addresses(Document document, DateOnly latest)
    {
        foreach (var field in document.Declared.Where(field => field is { Origin: "link", Name: "canonical" } or { Origin: "meta", Name: "og:url" }))
        {
            var match = InAddress().Match(field.Value);
            if (match.Success && First($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", latest, false) is { } date)
                yield return new Candidate<PublicationTime>(date.Value, 0.72, "date in the page's address", field.Span);
        }
    }

    private static IEnumerable<Candidate<PublicationTime>> Lines(ImmutableArray<Block> head, DateOnly latest, bool monthFirst)
    {
        for (var index = 0; index < head.Length; index++)
        {
            var line = head[index].Text;
            foreach (var date in DateReader.FindAll(line.Value, latest, monthFirst).OrderBy(date => date.Start).Take(3))
            {
                var before = line.Value[..date.Start];
                var confidence = 0.66 - (Modified().IsMatch(before) ? 0.2 : 0) + (Published().IsMatch(before) ? 0.08 : 0) - (date.IsAmbiguous ? 0.15 : 0)
                    - (line.Length > 150 ? 0.2 : 0) - (0.004 * (head.Length - index)) + (date.Value.Time is null ? 0 : 0.03);
                yield return new Candidate<PublicationTime>(date.Value, confidence, "line by the story", line.Locate(date.Start, date.Length));
            }
        }
    }

    private static FoundDate? First(string value, DateOnly latest, bool monthFirst) =>
        DateReader.FindAll(value, latest, monthFirst).Cast<FoundDate?>().FirstOrDefault();

    [GeneratedRegex("/(?<y>(19|20)[0-9]{2})[/-]?(?<m>[01][0-9])[/-]?(?<d>[0-3][0-9])(?=[/_-]|\\D|$)", RegexOptions.CultureInvariant)]
    private static partial Regex InAddress();

    [GeneratedRegex("updat|modif|aktualis|mise? à jour|actualiza|aggiornat|atualiza|bijgewerkt|обновлен|更新", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Modified();

    [GeneratedRegex("publi|posted|veröffentlicht|erschienen|pubblicat|geplaatst|опубликован|发布|發布|時間|时间|公開|입력|等?稿", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();
}
