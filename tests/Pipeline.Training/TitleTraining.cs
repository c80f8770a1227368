using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Training;

/// <summary>Trains the models that choose the headline.</summary>
internal static class TitleTraining
{
    private static readonly BoostingOptions Options = new(Trees: 250, Leaves: 4, Shrinkage: 0.06, LeastHessian: 2, Ridge: 4);

    internal static void Lines(string data, string output) => Train("title lines", Read(data, "text", ReadLines), Read(data, "text", ReadHeadless), TextTitleFeatures.Names, output);

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
    private static RankedPage ReadHeadless(CorpusPage page, Document document)
    {
        var paragraphs = document.Blocks.Where(block => block.Role == BlockRole.Body && TitleText.Key(block.Text.Value) != page.Gold.Title);
        var rows = TextTitles.Rows(new TitleLines(document with { Blocks = [.. paragraphs] })).ToArray();
        return new RankedPage(page, [.. rows.Select(row => row.Features)], [.. rows.Select(_ => false)], [.. rows.Select(row => row.Line.Text)]);
    }

    private static RankedPage ReadClaims(CorpusPage page, Document document)
    {
        var rows = HtmlTitles.Rows(document).ToArray();
        return new RankedPage(page, [.. rows.Select(row => row.Features)], [.. rows.Select(row => row.Claim.Key == page.Gold.Title)], [.. rows.Select(row => row.Claim.Value)]);
    }
}
