using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Training;

/// <summary>Trains the models that choose the headline.</summary>
internal static class TitleTraining
{
    private static readonly BoostingOptions Options = new(Trees: 250, Leaves: 4, Shrinkage: 0.06, LeastHessian: 2, Ridge: 4);

    internal static void Lines(string data, string output) => Train("title lines", Read(data, "text", ReadLines), [.. Read(data, "text", ReadHeadless), .. Read(data, "text", ReadBare)], TextTitleFeatures.Names, output);

    internal static void Claims(string data, string output) => Train("title claims", Read(data, "html", ReadClaims), [], HtmlTitleFeatures.Names, output);

    private static void Train(string name, List<RankedPage> pages, List<RankedPage> made, IReadOnlyList<string> features, string output)
    {
        Ranking.CrossValidate(name, pages, Options, made);
        Ranking.Train([.. pages.Where(page => page.Right.Contains(true)), .. made], Options).Save(output, features);
    }

    private static List<RankedPage> Read(string data, string kind, Func<CorpusPage, Document, RankedPage> read) =>
        [.. from page in Corpus.Read(data, kind) where page.Gold.Title.Length > 0 let document = Steps.Judged(page) where document is not null select read(page, document)];

    private static RankedPage ReadLines(CorpusPage page, Document document)
    {
        var rows = TextTitles.Rows(new TitleLines(document)).ToArray();
        return new RankedPage(page, [.. rows.Select(row => row.Features)], [.. rows.Select(row => row.Line.Key == page.Gold.Title)], [.. rows.Select(row => row.Line.Text)]);
    }

    /// <summary>The same as a later page of an upload would have it: paragraphs alone, none of which is a headline.</summary>
    private static RankedPage ReadHeadless(CorpusPage page, Document document) => ReadLines(page, document with { Blocks = Paragraphs(page, document) });

    /// <summary>The same as a small upload would have it: the headline and paragraphs, where the text holds the headline as a line.</summary>
    private static RankedPage ReadBare(CorpusPage page, Document document)
    {
        var headline = document.Blocks.Where(block => TitleText.Key(block.Text.Value) == page.Gold.Title).Take(1).Select(block => block with { Role = BlockRole.Boilerplate });
        return ReadLines(page, document with { Blocks = [.. headline, .. Paragraphs(page, document)] });
    }

    private static ImmutableArray<Block> Paragraphs(CorpusPage page, Document document) =>
        [.. document.Blocks.Where(block => block.Role == BlockRole.Body && TitleText.Key(block.Text.Value) != page.Gold.Title)];

    private static RankedPage ReadClaims(CorpusPage page, Document document)
    {
        var rows = HtmlTitles.Rows(document).ToArray();
        return new RankedPage(page, [.. rows.Select(row => row.Features)], [.. rows.Select(row => row.Claim.Key == page.Gold.Title)], [.. rows.Select(row => row.Claim.Value)]);
    }
}
