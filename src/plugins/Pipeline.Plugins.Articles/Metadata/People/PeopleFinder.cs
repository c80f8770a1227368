using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Who wrote and who edited the story. The surest place wins whole: two places often name different roles.</summary>
internal static class PeopleFinder
{
    internal const double Least = 0.3;

    internal static ImmutableArray<Candidate<string>> Authors(Document document, ArticleEdges edges) => Authors(document, edges, BylinePeople.Authors(document, edges));

    /// <summary>The same when the lines have been read.</summary>
    internal static ImmutableArray<Candidate<string>> Authors(Document document, ArticleEdges edges, PersonGroup bylines)
    {
        PersonGroup[] declared = [.. DeclaredPeople.Authors(document, edges)];
        var commenters = declared.Where(group => group.Confidence <= DeclaredPeople.OfComments).SelectMany(group => group.People).Select(person => TitleText.Key(person.Value)).ToHashSet(StringComparer.Ordinal);
        return Best([.. declared, bylines with { People = [.. bylines.People.Where(person => !commenters.Contains(TitleText.Key(person.Value)))] }, .. EastAsianBylines.Of(document, edges)]);
    }

    internal static ImmutableArray<Candidate<string>> Editors(Document document, ArticleEdges edges) =>
        Best([.. DeclaredPeople.Editors(document, edges), Joined(BylinePeople.Editors(edges))]);

    /// <summary>The lines with the same label, as one place: the first line, and lines right of its kind.</summary>
    private static PersonGroup Joined(IEnumerable<PersonGroup> lines)
    {
        var groups = lines.Where(group => !group.People.IsEmpty).ToArray();
        if (groups.Length == 0)
            return new PersonGroup("byline", []);
        var best = groups.Max(group => group.Confidence);
        return new PersonGroup("byline", [.. groups.Where(group => group.Confidence > best - 0.1).Take(4).SelectMany(group => group.People).DistinctBy(person => TitleText.Key(person.Value))]);
    }

    private static ImmutableArray<Candidate<string>> Best(PersonGroup[] groups)
    {
        groups = [.. groups.Select(WithoutOffices)];
        var best = groups.Where(group => group.Confidence >= Least).MaxBy(group => group.Confidence);
        if (best is null)
            return [];
        return
        [
            .. best.People.DistinctBy(person => TitleText.Key(person.Value)).Select(person =>
            {
                var others = groups.Where(group => group != best && group.People.Any(other => TitleText.AreEqual(other.Value, person.Value))).Select(group => group.Evidence).Distinct().ToArray();
                return others.Length == 0 ? person : person with { Confidence = Math.Min(0.99, person.Confidence + 0.04), Evidence = string.Join(", ", [person.Evidence, .. others]), Span = person.Span ?? SpanOf(groups, person.Value) };
            }),
        ];
    }

    /// <summary>Beside people, the office or site they write for is no author; an agency whose report they used is one.</summary>
    private static PersonGroup WithoutOffices(PersonGroup group) =>
        group.People.Any(person => NameKind.LooksLikePerson(person.Value))
            ? group with { People = [.. group.People.Where(person => NameKind.LooksLikePerson(person.Value) || NameKind.IsAgency(person.Value) || !(NameKind.IsOrganisation(person.Value) || person.Value.Contains('.')))] }
            : group;

    private static SourceSpan? SpanOf(PersonGroup[] groups, string name) =>
        groups.SelectMany(group => group.People).FirstOrDefault(person => person.Span is not null && TitleText.AreEqual(person.Value, name))?.Span;
}
