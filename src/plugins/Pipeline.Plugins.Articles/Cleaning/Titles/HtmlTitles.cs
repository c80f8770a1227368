using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Candidates for the headline of a page.</summary>
internal static class HtmlTitles
{
    private const int LooksLikeTitle = 300;
    private const int ShortestTitle = 8;
    private const int MostOfAKind = 16;
    private const int SaidWithin = 200;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", "｜", "_", " / ", "|"];

    internal static IEnumerable<Candidate<string>> Of(Document document)
    {
        var declared = Declared(document).Take(MostOfAKind).ToArray();
        // The surest headings: a page may have any number of them.
        var headings = Headings(document).OrderByDescending(heading => heading.Confidence).Take(MostOfAKind).ToArray();
        var trusted = declared.Concat(headings).ToArray();
        var said = Keys(trusted.Select(other => other.Value).Concat(document.Blocks.Take(SaidWithin).Select(block => block.Text.Value).Where(text => text.Length < LooksLikeTitle)));
        var sites = Keys(SiteNames(document));
        foreach (var candidate in trusted)
            yield return Shorten(candidate, said, sites);
        foreach (var title in document.Declared.Where(field => field.Origin == "title").Take(1))
            yield return Shorten(new Candidate<string>(title.Value, 0.55, "<title>"), said, sites);
    }

    private static IEnumerable<Candidate<string>> Declared(Document document)
    {
        foreach (var field in document.Declared)
        {
            var confidence = (field.Origin, field.Name) switch
            {
                ("json-ld", "headline") => 0.8,
                ("meta", "og:title") => 0.78,
                ("microdata", "headline") => 0.76,
                ("meta", "twitter:title") => 0.65,
                ("meta", "dc.title" or "dcterms.title" or "sailthru.title" or "parsely-title" or "title") => 0.6,
                _ => 0,
            };
            if (confidence > 0 && field.Value.Length is > 1 and < 500)
                yield return new Candidate<string>(field.Value, confidence, $"{field.Origin} {field.Name}", field.Span);
        }
    }

    private static IEnumerable<Candidate<string>> Headings(Document document)
    {
        var body = FirstBody(document);
        for (var index = 0; index < document.Blocks.Length; index++)
        {
            var block = document.Blocks[index];
            if (block.Kind != BlockKind.Heading || block.Level > 2 || block.Text.Length is < 3 or > LooksLikeTitle || (block.Level == 2 && index > body))
                continue;
            // The headline stands before the story and near it; what stands after it belongs to another one.
            var distance = index <= body ? Math.Min(body - index, 20) * 0.005 : 0.25;
            var confidence = (block.Level == 1 ? 0.82 : 0.5) - distance;
            yield return new Candidate<string>(block.Text.Value, confidence, $"h{block.Level} {(index <= body ? "before" : "behind the start of")} the story", block.Text.Span);
        }
    }

    private static int FirstBody(Document document)
    {
        for (var index = 0; index < document.Blocks.Length; index++)
        {
            if (document.Blocks[index].Role == BlockRole.Body && document.Blocks[index].Kind != BlockKind.Heading)
                return index;
        }

        return document.Blocks.Length;
    }

    /// <summary>Takes a site's name off the end or start of a title, only where another source says the rest or the name.</summary>
    private static Candidate<string> Shorten(Candidate<string> candidate, HashSet<string> said, HashSet<string> sites)
    {
        foreach (var separator in Separators)
        {
            var at = candidate.Value.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var head = candidate.Value[..at].Trim();
            var tail = candidate.Value[(at + separator.Length)..].Trim();
            if (head.Length > 0 && ((head.Length > tail.Length && IsSaid(head, said)) || sites.Contains(TitleText.Key(tail))))
                return Shorten(candidate with { Value = head, Evidence = $"{candidate.Evidence} without '{tail}'" }, said, sites);
            var first = candidate.Value.IndexOf(separator, StringComparison.Ordinal);
            var rest = candidate.Value[(first + separator.Length)..].Trim();
            if (rest.Length > 0 && ((rest.Length > first && IsSaid(rest, said)) || sites.Contains(TitleText.Key(candidate.Value[..first]))))
                return candidate with { Value = rest, Evidence = $"{candidate.Evidence} without '{candidate.Value[..first].Trim()}'" };
        }

        return candidate;
    }

    private static bool IsSaid(string title, HashSet<string> said) => title.Length > ShortestTitle && said.Contains(TitleText.Key(title));

    private static IEnumerable<string> SiteNames(Document document) =>
        document.Declared.Where(field => field is { Origin: "meta", Name: "og:site_name" or "application-name" } or { Origin: "json-ld", Name: "publisher.name" or "website.name" }).Select(field => field.Value);

    private static HashSet<string> Keys(IEnumerable<string> texts) =>
        texts.Select(TitleText.Key).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
}
