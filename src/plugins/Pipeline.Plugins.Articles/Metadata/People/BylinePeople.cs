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
    private const double Least = 0.2;
    private const double Beside = 0.4;
    private const double Margin = 0.35;
    private const double InList = 0.1;
    private const double LabelAlone = 0.39;
    private const int LinesOfHead = 15;
    private const int LinesBeside = 3;

    private static readonly Lazy<BoostedTrees> Model = new(() => BoostedTrees.Load("byline-people.json"));

    /// <summary>The authors that the lines name; empty when none is likely.</summary>
    internal static PersonGroup Authors(Document document, ArticleEdges edges)
    {
        var scene = new PersonScene(document, edges);
        double[] chances = [.. scene.Mentions.Select((mention, index) => Math.Max(Floor(mention), 1 / (1 + Math.Exp(-Model.Value.Score(PersonFeatures.Of(scene, index))))))];
        var people = Choose(scene.Mentions, chances).SelectMany(index => scene.Mentions[index].Names.Select(name => new Candidate<string>(
            name.Name,
            Math.Min(Labelled, chances[index]),
            scene.Mentions[index].Line.IsBelow ? "line below the story" : scene.Mentions[index].Piece.Role == BylineRole.Author || scene.Mentions[index].IsInside ? "byline" : "name by the title",
            scene.Mentions[index].Line.Locate(name.Start, name.Length))));
        return new PersonGroup("byline", [.. people.DistinctBy(person => TitleText.Key(person.Value))]);
    }

    // A label in a story's head is believed where nothing likelier stands, whatever language or layout the model has not seen.
    private static double Floor(PersonMention mention) =>
        mention.Piece.Role == BylineRole.Author && !mention.IsInside && mention.Line is { IsBelow: false, FromTitle: > -4 and < LinesOfHead } && mention.Names.All(name => name.Name.Contains(' ') || name.Name[0] >= '\u3040') && !PersonScene.IsCredit(mention.Text) ? LabelAlone : 0;

    /// <summary>The likeliest mention, those of nearly its chance in the lines beside it, and names that go on with its list.</summary>
    internal static IEnumerable<int> Choose(IReadOnlyList<PersonMention> mentions, double[] chances)
    {
        if (chances.Length == 0 || chances.Max() < Least)
            return [];
        var best = Array.IndexOf(chances, chances.Max());
        var chosen = new SortedSet<int> { best };
        for (var index = 0; index < chances.Length; index++)
        {
            if (chances[index] >= Math.Max(Beside, chances[best] - Margin) && Math.Abs(mentions[index].Line.Index - mentions[best].Line.Index) <= LinesBeside)
                chosen.Add(index);
        }

        for (var index = best + 1; index < chances.Length && GoesOn(mentions[index - 1], mentions[index]) && chances[index] >= InList; index++)
            chosen.Add(index);
        return chosen;
    }

    /// <summary>True for a mention right behind another one, in its line or alone in the next, that is as bare as it.</summary>
    private static bool GoesOn(PersonMention before, PersonMention mention) =>
        mention.Line.Index - before.Line.Index is 0 or 1 && before.Rest.Length == 0 && mention.Rest.Length == 0
        && mention.Names.All(name => NameKind.LooksLikePerson(name.Name)) && (mention.Line == before.Line || mention.Piece.Text.Length == mention.Text.Length);

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
