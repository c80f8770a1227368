using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Edges;
using Pipeline.Plugins.Articles.Metadata.Fields;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>The people a page declares, in JSON-LD, metas, microdata and links.</summary>
internal static partial class DeclaredPeople
{
    private const int LongestName = 60;
    private const int MostNames = 12;
    private const double Office = 0.65;
    private const double Account = 0.5;

    // A page that names its own site as the author says that nobody signed: it counts only where no one else is named.
    private const double OwnSite = 0.32;

    /// <summary>Confidence in a name that only stands among several below the story.</summary>
    internal const double OfComments = 0.25;

    internal static IEnumerable<PersonGroup> Authors(Document document, ArticleEdges edges) => Groups(document, edges, AuthorConfidence);

    internal static IEnumerable<PersonGroup> Editors(Document document, ArticleEdges edges) =>
        Groups(document, edges, field => field is { Origin: "json-ld", Name: "editor.name" } ? 0.9 : field is { Origin: "meta", Name: "editor" } or { Origin: "microdata", Name: "editor" } ? 0.8 : 0);

    private static IEnumerable<PersonGroup> Groups(Document document, ArticleEdges edges, Func<DeclaredField, double> confidenceOf)
    {
        var end = edges.LastBody < 0 ? int.MaxValue : document.Blocks[edges.LastBody].Element;
        foreach (var place in document.Declared.Where(field => confidenceOf(field) > 0).GroupBy(field => (field.Origin, field.Name)))
        {
            // One name below the story is its author's box; several are people who comment.
            var below = place.Where(field => IsPlaced(field) && field.Element > end).SelectMany(field => Names(document, field)).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count();
            var evidence = $"{place.Key.Origin} {place.Key.Name}";
            var people =
                from field in place
                let nearness = IsPlaced(field) && field.Element > end && below > 1 ? OfComments : 1
                from name in Names(document, field)
                select new Candidate<string>(name, nearness * Confidence(document, name, confidenceOf(field)), evidence, field.Span);
            yield return new PersonGroup(evidence, [.. WithoutComments([.. people]).DistinctBy(person => person.Value, StringComparer.OrdinalIgnoreCase).Take(MostNames)]);
        }
    }

    private static IEnumerable<Candidate<string>> WithoutComments(Candidate<string>[] people)
    {
        var best = people.Length == 0 ? 0 : people.Max(person => person.Confidence);
        return best > OfComments ? people.Where(person => person.Confidence > OfComments) : people;
    }

    private static bool IsPlaced(DeclaredField field) => field.Origin is "microdata" or "link";

    private static double Confidence(Document document, string name, double confidence) =>
        DeclaredSites.Name(document, name) ? OwnSite : confidence * (NameKind.IsOrganisation(name) ? Office : IsAccount(name) ? Account : 1);

    private static double AuthorConfidence(DeclaredField field) => (field.Origin, field.Name) switch
    {
        ("json-ld", "author.name") => 0.95,
        ("json-ld", "creator.name") => 0.85,
        ("meta", "parsely-author" or "sailthru.author" or "byl" or "cxenseparse:author" or "article:author_name" or "articleauthor" or "citation_author") => 0.9,
        ("meta", "author" or "authors" or "dc.creator" or "dcterms.creator" or "article:author" or "og:article:author" or "og:author") => 0.85,
        ("microdata", "author" or "creator") => 0.75,
        ("link", "author") => 0.7,
        _ => 0,
    };

    // "Own Site, Some Town": what stands behind the site's own name is its place, not a second author.
    private static IEnumerable<string> Names(Document document, DeclaredField field)
    {
        var names = Split(field.Value).ToArray();
        var isSite = names.Length > 1 && DeclaredSites.Name(document, names[0]) && !names.Skip(1).Any(NameKind.LooksLikePerson);
        return (isSite ? names.Take(1) : names).Where(name => field.Origin != "link" || NameKind.LooksLikePerson(name));
    }

    /// <summary>The names in a value: without a label, an address, an account, a degree or an office behind a comma.</summary>
    internal static IEnumerable<string> Split(string value)
    {
        if (value.Contains("://", StringComparison.Ordinal) || value.Contains('@') || value.Contains('{') || value.Length > 500)
            return [];
        return Between().Split(Bracket().Replace(Label().Replace(value, ""), ""))
            .Select(name => Degrees().Replace(name.Trim(' ', '"', '“', '”', ',', '.', '-', '–', ':'), ""))
            .Where(name => name.Length is > 1 and <= LongestName && name.Any(char.IsLetter) && !name.Any(char.IsDigit))
            .Where((name, index) => index == 0 || !NameWords.Ends.Contains(name.Split(' ')[0]))
            .Where((name, index) => index == 0 || !NameWords.Degrees.Contains(name));
    }

    /// <summary>True for the name of an account, all in lower case.</summary>
    private static bool IsAccount(string name) => name.All(character => !char.IsLetter(character) || char.IsLower(character)) && name.Any(char.IsLower);

    [GeneratedRegex("\\s*\\([^()]*\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex("^\\s*(?:by|written by|von|par|por|di|door|av|af|автор|text|texto|texte|(?:view |read |see )?(?:all|more) (?:posts|articles|stories|content)?\\s?(?:by|from))\\b:?\\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("(?<=\\p{Ll}\\p{Ll})(?:,?\\s(?:MD|M\\.D\\.|PhD|Ph\\.D\\.|MS|MSc|MA|MBA|MPH|RD|RDN|LD|RN|DO|DDS|DVM|JD|CPA|CFP|CFA|Esq))+\\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Degrees();

    [GeneratedRegex("\\s*[;|/]\\s*|,\\s+|\\s+(?:and|und|et|y|i|och|og|en|и|&)\\s+|、", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
