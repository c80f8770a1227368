using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Training;

/// <summary>Trains the models that choose the headline.</summary>
internal static class TitleTraining
{
    private static readonly BoostingOptions Options = new(Trees: 250, Leaves: 4, Shrinkage: 0.06, LeastHessian: 2, Ridge: 4);

    private static readonly BoostingOptions OptionsOfLines = new(Trees: 300, Leaves: 4, Shrinkage: 0.06, LeastHessian: 4, Ridge: 8, RowShare: 0.7, FeatureShare: 0.4);

    /// <summary>Of pages whose headline is no line nothing is learned; of texts cut from them it may be that there is none.</summary>
    internal static void Lines(string data, string output)
    {
        var (pages, learned, cuts) = (new List<RankedPage>(), new List<RankedPage>(), new CutTexts());
        foreach (var page in Corpus.Read(data, "text").Where(page => page.Gold.Title.Length > 0))
        {
            if (Steps.Read(page) is not { } read)
                continue;
            var judged = CleanHandler.Judge(read, CancellationToken.None);
            pages.Add(ReadLines(page, judged));
            learned.AddRange(cuts.Of(page, read, judged).Select(cut => ReadLines(page, cut.Document) with { Weight = cut.Weight }));
        }

        learned.AddRange(pages.Where(page => page.Right.Contains(true)));
        Ranking.CrossValidate("title lines", pages, learned, some => Ranking.TrainChoice(some, OptionsOfLines));
        Ranking.TrainChoice(learned, OptionsOfLines).Save(output, TextTitleFeatures.Names);
    }

    internal static void Claims(string data, string output)
    {
        RankedPage[] pages = [.. from page in Corpus.Read(data, "html") where page.Gold.Title.Length > 0 let document = Steps.Judged(page) where document is not null select ReadClaims(page, document)];
        Ranking.CrossValidate("title claims", pages, Options);
        Ranking.Train([.. pages.Where(page => page.Right.Contains(true))], Options).Save(output, HtmlTitleFeatures.Names);
    }

    private static RankedPage ReadLines(CorpusPage page, Document document)
    {
        var lines = new TitleLines(document);
        var rows = TextTitles.Rows(lines).ToArray();
        return new RankedPage(page, [.. rows.Select(row => row.Features)], [.. rows.Select(row => lines[row.Index].Key == page.Gold.Title)], [.. rows.Select(row => lines[row.Index].Text)])
        {
            IsDecided = score => rows.Length > 0 && rows.MaxBy(row => score(row.Features)).Index is var best && TitleText.HasKey(TitlePart.Of(lines, best).In(lines[best].Text), page.Gold.Title),
        };
    }

    private static RankedPage ReadClaims(CorpusPage page, Document document)
    {
        var rows = HtmlTitles.Rows(document).ToArray();
        return new RankedPage(page, [.. rows.Select(row => row.Features)], [.. rows.Select(row => row.Claim.Key == page.Gold.Title)], [.. rows.Select(row => row.Claim.Value)])
        {
            IsDecided = score => HtmlTitles.Judged(rows, score).Select(judged => judged.Claim.Key).FirstOrDefault() == page.Gold.Title,
        };
    }
}
