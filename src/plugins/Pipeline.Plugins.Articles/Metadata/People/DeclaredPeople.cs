using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Fields;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>The people a page declares, in JSON-LD, metas, microdata and links.</summary>
internal static partial class DeclaredPeople
{
    private const int LongestName = 60;
    private const double Office = 0.65;
    private const double Account = 0.5;

    internal static IEnumerable<PersonGroup> Authors(Document document) => Groups(document, AuthorConfidence);

    internal static IEnumerable<PersonGroup> Editors(Document document) => Groups(document, field => field is { Origin: "json-ld", Name: "editor.name" } ? 0.9 : field is { Origin: "meta", Name: "editor" } or { Origin: "microdata", Name: "editor" } ? 0.8 : 0);

    private static IEnumerable<PersonGroup> Groups(Document document, Func<DeclaredField, double> confidenceOf) =>
        from field in document.Declared
        let confidence = confidenceOf(field)
        where confidence > 0
        from name in Split(field.Value)
        where field.Origin != "link" || NameKind.LooksLikePerson(name)
        let sure = DeclaredSites.Name(document, name) ? 0.2 : confidence * (NameKind.IsOrganisation(name) ? Office : IsAccount(name) ? Account : 1)
        group new Candidate<string>(name, sure, $"{field.Origin} {field.Name}", field.Span) by $"{field.Origin} {field.Name}" into place
        select new PersonGroup(place.Key, [.. place.DistinctBy(person => person.Value, StringComparer.OrdinalIgnoreCase).Take(12)]);

    private static double AuthorConfidence(DeclaredField field) => (field.Origin, field.Name) switch
    {
        ("json-ld", "author.name") => 0.95,
        ("json-ld", "creator.name") => 0.85,
        ("meta", "parsely-author" or "sailthru.author" or "byl" or "cxenseparse:author" or "article:author_name" or "citation_author") => 0.9,
        ("meta", "author" or "authors" or "dc.creator" or "dcterms.creator" or "article:author" or "og:article:author" or "og:author") => 0.85,
        ("microdata", "author" or "creator") => 0.75,
        ("link", "author") => 0.7,
        _ => 0,
    };

    /// <summary>The names in a value: without a label, an address, an account or an office behind a comma.</summary>
    internal static IEnumerable<string> Split(string value)
    {
        if (value.Contains("://", StringComparison.Ordinal) || value.Contains('@') || value.Contains('{') || value.Length > 500)
            return [];
        return Between().Split(Bracket().Replace(Label().Replace(value, ""), ""))
            .Select(name => name.Trim(' ', '"', '“', '”', ',', '.', '-', '–', ':'))
            .Where(name => name.Length is > 1 and <= LongestName && name.Any(char.IsLetter) && !name.Any(char.IsDigit))
            .Where((name, index) => index == 0 || !NameWords.Ends.Contains(name.Split(' ')[0]));
    }

    /// <summary>True for the name of an account, all in lower case.</summary>
    private static bool IsAccount(string name) => name.All(character => !char.IsLetter(character) || char.IsLower(character)) && name.Any(char.IsLower);

    [GeneratedRegex("\\s*\\([^()]*\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex("^\\s*(?:by|written by|von|par|por|di|door|av|af|автор|text|texto|texte)\\b:?\\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("\\s*[;|/]\\s*|,\\s+|\\s+(?:and|und|et|y|i|och|og|en|и|&)\\s+|、", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
