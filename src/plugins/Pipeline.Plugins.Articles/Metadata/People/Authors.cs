using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Who wrote an article: what the page declares, else a byline.</summary>
internal static partial class Authors
{
    private static readonly (string Origin, string[] Names, double Confidence)[] Declarations =
    [
        ("json-ld", ["author.name"], 0.9),
        ("meta", ["author", "article:author", "article:author:name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "citation_author"], 0.8),
        ("json-ld", ["creator.name"], 0.78),
        ("microdata", ["author", "author.name"], 0.75),
        ("link", ["author"], 0.72),
    ];

    internal static ImmutableArray<Candidate<string>> Find(Document document, ImmutableArray<Block> head)
    {
        var sites = document.Declared
            .Where(field => field is { Origin: "meta", Name: "og:site_name" } or { Origin: "json-ld", Name: "publisher.name" or "website.name" })
            .Select(field => field.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (origin, names, confidence) in Declarations)
        {
            var found = document.Declared
                .Where(field => field.Origin == origin && names.Contains(field.Name))
                .SelectMany(field => Clean(field.Value).Select(name => new Candidate<string>(name, confidence, $"{origin} {field.Name}", field.Span)))
                .Where(candidate => !sites.Contains(candidate.Value))
                .DistinctBy(candidate => candidate.Value, StringComparer.OrdinalIgnoreCase)
                .Take(12)
                .ToImmutableArray();
            if (!found.IsEmpty)
                return found;
        }

        return Bylines(head);
    }

    private static string[] Clean(string value)
    {
        if (value.Contains("://", StringComparison.Ordinal) || value.Contains('@') || value.Length > 200)
            return [];
        var stripped = Prefix().Replace(value, "").Trim();
        var people = PersonNames.Split(stripped).ToArray();
        // A declared author that is no person's name is a desk or an agency; it is kept as it is said.
        return people.Length > 0 ? people : stripped.Length is > 1 and < 60 && stripped.Any(char.IsLetter) ? [stripped] : [];
    }

    private static ImmutableArray<Candidate<string>> Bylines(ImmutableArray<Block> head)
    {
        foreach (var line in head.OrderByDescending(block => block.Role == BlockRole.Byline))
        {
            var match = Byline().Match(line.Text.Value);
            if (!match.Success)
                continue;
            var names = PersonNames.Split(match.Groups["names"].Value).Take(12).ToArray();
            if (names.Length > 0)
                return [.. names.Select(name => new Candidate<string>(name, 0.7, "byline", Locate(line, name)))];
        }

        return [];
    }

    private static SourceSpan? Locate(Block line, string name) =>
        line.Text.Value.IndexOf(name, StringComparison.Ordinal) is var at and >= 0 ? line.Text.Locate(at, name.Length) : null;

    [GeneratedRegex("^\\s*(written\\s+)?(by|von|par|por|di|door|av|af|автор|текст|作者|記者|记者)\\b\\s*[:：]?\\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex("(^|[|•·]\\s*|\\d\\s+|\\s(?=作者|记者|記者))((?i:(written |story |text |words )?by|von|par|por|texto de|testo di|di|door|av|af|autor(in)?|auteur|autore|author|napisał|tekst|автор|текст|yazan|作者|記者|记者|文)\\s*[:：/|]?\\s+|(作者|記者|记者|本报记者)\\s*[:：/ ]\\s*)(?<names>\\S.{1,120})", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();
}
