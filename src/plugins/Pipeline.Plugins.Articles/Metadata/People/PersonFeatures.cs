using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Fields;
using Pipeline.Plugins.Articles.Names;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>What the model looks at in each mention of people around a story. The order of the values is the model's.</summary>
internal static class PersonFeatures
{
    internal static readonly string[] Names =
    [
        "from-title", "to-body", "below", "from-end", "body", "byline", "author", "source", "other", "published", "inside", "label-before", "names", "words", "people", "organisations", "agency", "site",
        "rest", "rest-office", "share", "length", "date-in-line", "to-date", "sentence", "repeated", "labelled-elsewhere", "in-body", "biography-behind", "shouted", "wide", "order", "credit", "next-words", "previous-words", "previous-title", "page", "mentions-near", "in-title", "start", "colon", "heading",
        "surname", "small", "given-name", "in-lines", "next-credit", "previous-credit", "next-office", "caption", "bare", "next-date",
    ];

    private const int Far = 60;
    private const int Near = 4;
    private const int LongestCredit = 120;
    private const int LongestOffice = 60;

    internal static double[] Of(PersonScene scene, int index)
    {
        var mention = scene.Mentions[index];
        var (line, text, first) = (mention.Line, mention.Text, mention.Names[0].Name);
        var next = scene.Block(line.Index + 1);
        var previous = scene.Block(line.Index - 1);
        return
        [
            Math.Clamp(line.FromTitle, -Far, Far), Math.Clamp(scene.Edges.FirstBody - line.Index, -Far, Far), Flag(line.IsBelow), Math.Clamp(line.Index - scene.Edges.LastBody, -Far, Far), Flag(line.Block.Role == BlockRole.Body), Flag(line.Block.Role == BlockRole.Byline),
            Flag(mention.Piece.Role == BylineRole.Author), Flag(mention.Piece.Role == BylineRole.Source), Flag(mention.Piece.Role == BylineRole.Other), Flag(mention.Piece.Role is BylineRole.Published or BylineRole.Updated), Flag(mention.IsInside), Flag(scene.HasLabelBefore(mention)), mention.Names.Length, first.Split(' ').Length,
            Share(mention, name => NameKind.LooksLikePerson(name.Name)), Share(mention, name => NameKind.IsOrganisation(name.Name)), Flag(NameKind.IsAgency(first)), Flag(DeclaredSites.Name(scene.Document, first)),
            mention.Rest.Length, Flag(NameWords.Ends.Contains(mention.Rest.TrimStart(',', ' ', '|').Split(' ', ',')[0])), (double)mention.Piece.Text.Length / text.Length, text.Length, Flag(line.Pieces.Any(piece => piece.Time is not null)), scene.ToDate(mention), Flag(BlockMeasure.IsSentenceEnd(text)),
            Math.Min(6, scene.Repeats(first)), Flag(scene.IsLabelledElsewhere(mention)), Math.Min(6, scene.InBody(first)), Flag(next is not null && next.Text.Length > 60 && next.Text.Value.StartsWith(first.Split(' ')[0], StringComparison.Ordinal)), Flag(!first.Any(char.IsLower)), Flag(first[0] > '\u2E7F'), index,
            Flag(PersonScene.IsCredit(text)), Words(next), Words(previous), Flag(previous?.Role == BlockRole.Title), Flag(!scene.Document.Elements.IsEmpty), scene.Mentions.Count(other => other != mention && Math.Abs(other.Line.Index - line.Index) <= Near), Flag(scene.IsInTitle(first)), mention.Names[0].Start, Flag(text.Contains(':', StringComparison.Ordinal)), Flag(line.Block.Kind == BlockKind.Heading),
            Math.Min(6, scene.Words.Surname(first)), Math.Min(6, scene.Words.Small(first)), Flag(NameVocabulary.GivenNames.Contains(first[..(first.IndexOf(' ') is var space and > 0 ? space : first.Length)])), Math.Min(6, scene.InLines(first)), Flag(IsCredit(next)), Flag(IsCredit(previous)), Flag(IsOffice(next)), Flag(line.Block.Role == BlockRole.Caption), Flag(mention.IsBare), Flag(scene.HasDate(line.Index + 1)),
        ];
    }

    private static bool IsCredit(Block? block) => block is { Text.Length: < LongestCredit } && PersonScene.IsCredit(block.Text.Value);

    // "Vale Post correspondent", "Nachrichtenagentur" in the line below.
    private static bool IsOffice(Block? block) => block is { Text.Length: < LongestOffice } && NameWords.HasOffice(block.Text.Value);

    private static double Share(PersonMention mention, Func<FoundName, bool> holds) => (double)mention.Names.Count(holds) / mention.Names.Length;

    private static double Words(Block? block) => block is null ? 0 : Math.Min(Far, BlockMeasure.CountWords(block.Text.Value));

    private static double Flag(bool value) => value ? 1 : 0;
}
