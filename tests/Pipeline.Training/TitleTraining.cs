using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Training;

/// <summary>Trains the models that choose the headline.</summary>
internal static class TitleTraining
{
    private static readonly BoostingOptions Options = new(Trees: 250, Leaves: 4, Shrinkage: 0.06, LeastHessian: 2, Ridge: 4);

    internal static void Lines(string data, string output) => Train("title lines", Read(data, "text", ReadLines), TextTitleFeatures.Names, output);

    internal static void Claims(string data, string output) => Train("title claims", Read(data, "html", ReadClaims), HtmlTitleFeatures.Names, output);

    private static void Train(string name, List<RankedPage> pages, IReadOnlyList<string> features, string output)
    {
        Ranking.CrossValidate(name, pages, Options);
        Ranking.Train([.. pages.Where(page => page.Right.Contains(true))], Options).Save(output, features);
    }

    private static List<RankedPage> Read(string data, string kind, Func<CorpusPage, Document, RankedPage> read) =>
        [.. from page in Corpus.Read(data, kind) where page.Gold.Title.Length > 0 let document = Steps.Judged(page) where document is not null select read(page, document)];

    private static RankedPage ReadLines(CorpusPage page, Document document)
    {
        var rows = TextTitles.Rows(new TitleLines(document)).ToArray();
        return new RankedPage(page, [.. rows.Select(row => row.Features)], [.. rows.Select(row => row.Line.Key == page.Gold.Title)], [.. rows.Select(row => row.Line.Text)]);
    }

    private static RankedPage ReadClaims(CorpusPage page, Document document)
    {
        var rows = HtmlTitles.Rows(document).ToArray();
        return new RankedPage(page, [.. rows.Select(row => row.Features)], [.. rows.Select(row => row.Claim.Key == page.Gold.Title)], [.. rows.Select(row => row.Claim.Value)]);
    }
}
