using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;
using Pipeline.Plugins.Articles.Learning;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>The people that lines around the story name: its authors by a small trained model, its editors by their label.</summary>
internal static class BylinePeople
{
    private const double Labelled = 0.88;
    private const double Office = 0.65;
    private const double Least = 0.25;
    private const double Beside = 0.4;
    private const double Margin = 0.35;
    private const int LinesBeside = 3;

    private static readonly Lazy<BoostedTrees> Model = new(() => BoostedTrees.Load("byline-people.json"));

    /// <summary>The authors that the lines name; empty when none is likely.</summary>
    internal static PersonGroup Authors(Document document, ArticleEdges edges)
    {
        var scene = new PersonScene(document, edges);
        double[] chances = [.. scene.Mentions.Select((_, index) => 1 / (1 + Math.Exp(-Model.Value.Score(PersonFeatures.Of(scene, index)))))];
        var people = Choose(scene.Mentions, chances).SelectMany(index => scene.Mentions[index].Names.Select(name => new Candidate<string>(
            name.Name,
            Math.Min(Labelled, chances[index]),
            scene.Mentions[index].Line.IsBelow ? "line below the story" : scene.Mentions[index].Piece.Role == BylineRole.Author || scene.Mentions[index].IsInside ? "byline" : "name by the title",
            scene.Mentions[index].Line.Locate(name.Start, name.Length))));
        return new PersonGroup("byline", [.. people.DistinctBy(person => TitleText.Key(person.Value))]);
    }

    /// <summary>The likeliest mention, and those of nearly its chance in the lines beside it.</summary>
    internal static IEnumerable<int> Choose(IReadOnlyList<PersonMention> mentions, double[] chances)
    {
        if (chances.Length == 0 || chances.Max() < Least)
            return [];
        var best = Array.IndexOf(chances, chances.Max());
        return Enumerable.Range(0, chances.Length).Where(index => index == best
            || (chances[index] >= Math.Max(Beside, chances[best] - Margin) && Math.Abs(mentions[index].Line.Index - mentions[best].Line.Index) <= LinesBeside));
    }

    /// <summary>The editors that a label names, in the order of the lines.</summary>
    internal static IEnumerable<PersonGroup> Editors(ArticleEdges edges)
    {
        foreach (var line in edges.Lines)
        {
            foreach (var piece in line.Pieces.Where(piece => piece.Role == BylineRole.Editor))
            {
                var people = NameReader.Read(piece.Text)
                    .Where(name => name.Name.Contains(' ') || name.Name[0] >= '\u3040' || NameKind.IsOrganisation(name.Name))
                    .Select(name => new Candidate<string>(
                        name.Name,
                        Labelled * line.Nearness * (NameKind.IsOrganisation(name.Name) ? Office : 1),
                        line.IsBelow ? "line below the story" : "byline",
                        line.Locate(piece.Start + name.Start, name.Length)));
                yield return new PersonGroup("byline", [.. people]);
            }
        }
    }
}
