using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>The people that lines around the story name.</summary>
internal static class BylinePeople
{
    private const double Labelled = 0.88;
    private const double Office = 0.65;
    private const double Lone = 0.55;
    private const int NearTitle = 8;

    internal static IEnumerable<PersonGroup> Of(ArticleEdges edges, BylineRole role)
    {
        foreach (var line in edges.Lines)
        {
            foreach (var piece in line.Pieces.Where(piece => piece.Role == role))
            {
                var people = NameReader.Read(piece.Text)
                    .Where(name => IsName(name.Name))
                    .Select(name => new Candidate<string>(
                        name.Name,
                        Labelled * line.Nearness * (NameKind.IsOrganisation(name.Name) ? Office : 1),
                        line.IsBelow ? "line below the story" : "byline",
                        line.Locate(piece.Start + name.Start, name.Length)));
                yield return new PersonGroup("byline", [.. people]);
            }
        }
    }

    /// <summary>A name that stands alone between the title and the story, on a page that has no label for it.</summary>
    internal static IEnumerable<PersonGroup> Unlabelled(Document document, ArticleEdges edges)
    {
        foreach (var line in edges.Lines)
        {
            if (line.IsBelow || line.FromTitle is <= 0 or > NearTitle || line.Block.Role == BlockRole.Body || !HasDateNear(edges, line))
                continue;
            foreach (var piece in line.Pieces.Where(piece => piece is { Role: BylineRole.Unlabelled, Time: null }))
            {
                if (NameReader.Read(piece.Text) is not [var name, ..] names || name.Start != 0 || !names.TrueForAll(other => NameKind.LooksLikePerson(other.Name)))
                    continue;
                // Behind the names stands nothing, or an office: "A. Name, Energy Correspondent".
                var rest = piece.Text[(names[^1].Start + names[^1].Length)..].Trim();
                if (rest.Length > 40 || (rest.Length > 0 && rest[0] is not (',' or '(')) || IsRepeated(document, line.Block))
                    continue;
                yield return new PersonGroup("name alone by the title", [.. names.Select(other => new Candidate<string>(other.Name, Lone, "name alone by the title", line.Locate(piece.Start + other.Start, other.Length)))]);
            }
        }
    }

    private static bool HasDateNear(ArticleEdges edges, EdgeLine line) =>
        line.Block.Role == BlockRole.Byline || edges.Lines.Any(other => Math.Abs(other.FromTitle - line.FromTitle) <= 2 && other.Pieces.Any(piece => piece.Time is not null));

    private static bool IsRepeated(Document document, Block block) =>
        document.Blocks.Count(other => string.Equals(other.Text.Value, block.Text.Value, StringComparison.Ordinal)) > 2;

    private static bool IsName(string name) => name.Contains(' ') || name[0] >= '\u3040' || NameKind.IsOrganisation(name);
}
