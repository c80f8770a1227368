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
    private const double InList = 0.2;
    private const double InSameList = 0.8;
    private const double Labels = 0.15;
    private const double LabelAlone = 0.39;
    private const int LongestCredit = 120;
    private const int LinesOfHead = 15;
    private const int LinesBeside = 3;

    // Three dots may stand between two names of a list.
    private const int LinesApart = 2;

    private static readonly Lazy<BoostedTrees> Model = new(() => BoostedTrees.Load("byline-people.json"));

    /// <summary>The authors that the lines name; empty when none is likely.</summary>
    internal static PersonGroup Authors(Document document, ArticleEdges edges) => Authors(document, edges, features => Model.Value.Score(features));

    /// <summary>The same by another model, to measure it before it is embedded.</summary>
    internal static PersonGroup Authors(Document document, ArticleEdges edges, Func<double[], double> model)
    {
        var scene = new PersonScene(document, edges);
        double[] chances = [.. scene.Mentions.Select((mention, index) => IsPictured(scene, mention) ? 0 : Math.Max(Floor(mention), 1 / (1 + Math.Exp(-model(PersonFeatures.Of(scene, index))))))];
        int[] chosen = [.. Choose(scene.Mentions, chances)];
        // The others of a list are hardly less sure than its surest name.
        var likely = chosen.Length == 0 ? 0 : InSameList * chosen.Max(index => chances[index]);
        var people = chosen.SelectMany(index => scene.Mentions[index].Names.Select(name => new Candidate<string>(
            name.Name,
            Math.Min(Labelled, Math.Max(chances[index], likely)),
            scene.Mentions[index].Line.IsBelow ? "line below the story" : scene.Mentions[index].Piece.Role == BylineRole.Author || scene.Mentions[index].IsInside ? "byline" : "name by the title",
            scene.Mentions[index].Line.Locate(name.Start, name.Length))));
        return new PersonGroup("byline", [.. people.DistinctBy(person => TitleText.Key(person.Value))]);
    }

    // A label in a story's head is believed where nothing likelier stands, whatever language or layout the model has not seen.
    private static double Floor(PersonMention mention) =>
        mention.Piece.Role == BylineRole.Author && !mention.IsInside && mention.Line is { IsBelow: false, FromTitle: > -4 and < LinesOfHead } && mention.Names.All(name => name.Name.Contains(' ') || name.Name[0] >= '\u3040') && !PersonScene.IsCredit(mention.Text) ? LabelAlone : 0;

    // A name alone above a picture's credit is the picture's when the story speaks of them.
    private static bool IsPictured(PersonScene scene, PersonMention mention) =>
        !IsLabelled(mention) && mention.Text.Length == mention.Names[0].Length && scene.Block(mention.Line.Index + 1) is { Text.Length: < LongestCredit } next && PersonScene.IsPhotoCredit(next.Text.Value) && scene.Words.Surname(mention.Names[0].Name) > 1;

    /// <summary>The likeliest mention, those of nearly its chance in the lines beside it, and names that go on with its list.</summary>
    internal static IEnumerable<int> Choose(IReadOnlyList<PersonMention> mentions, double[] chances)
    {
        if (chances.Length == 0 || chances.Max() < Least)
            return [];
        var best = Best(mentions, chances);
        var chosen = new SortedSet<int> { best };
        for (var index = 0; index < chances.Length; index++)
        {
            if (chances[index] >= Math.Max(Beside, chances[best] - Margin) && Math.Abs(mentions[index].Line.Index - mentions[best].Line.Index) <= LinesBeside && (IsLabelled(mentions[index]) || !IsLabelled(mentions[best])))
                chosen.Add(index);
        }

        for (var index = best + 1; index < chances.Length && GoesOn(mentions[index - 1], mentions[index]) && (chances[index] >= InList || IsLabelled(mentions[index])); index++)
            chosen.Add(index);
        return chosen;
    }

    // A byline and the box about its author say the same; of a list the byline says all.
    private static int Best(IReadOnlyList<PersonMention> mentions, double[] chances)
    {
        var best = 0;
        for (var index = 1; index < chances.Length; index++)
        {
            if (Weight(index) > Weight(best))
                best = index;
        }

        var most = chances[best];
        for (var index = 0; index < chances.Length; index++)
        {
            if (chances[index] >= Math.Max(PeopleFinder.Least, most - Margin) && mentions[index].Names.Length > mentions[best].Names.Length && mentions[best].Names.All(name => mentions[index].Names.Any(other => other.Name == name.Name)))
                best = index;
        }

        return best;

        double Weight(int index) => chances[index] + (chances[index] >= PeopleFinder.Least && IsLabelled(mentions[index]) && !mentions[index].Line.IsBelow ? Labels : 0);
    }

    // Beside a name behind a label one without is a caption's, a section's, or goes on with its list.
    private static bool IsLabelled(PersonMention mention) => mention.IsInside || mention.Piece.Role == BylineRole.Author;

    /// <summary>True for a mention right behind another one, in its line or alone in the next, that is as bare as it or has an office behind it.</summary>
    private static bool GoesOn(PersonMention before, PersonMention mention) =>
        (mention.Line.Index - before.Line.Index is 0 or 1 || (mention.At - before.At <= LinesApart && IsLabelled(before) && IsLabelled(mention))) && before.IsBare && mention.IsBare
        && mention.Names.All(name => NameKind.LooksLikePerson(name.Name)) && (mention.Line == before.Line || mention.Line.Pieces.Count == 1);

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
