using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Cleaning.Titles;
using Pipeline.Plugins.Articles.Metadata;
using Pipeline.Plugins.Articles.Metadata.Dates;
using Pipeline.Plugins.Articles.Metadata.Edges;
using Pipeline.Plugins.Articles.Metadata.Fields;
using Pipeline.Plugins.Articles.Metadata.People;

namespace Pipeline.Training;

/// <summary>Trains the models that choose authors and dates from the lines around a story, on pages and plain texts together.</summary>
internal static class BylineTraining
{
    private static readonly BoostingOptions Options = new(Trees: 200, Leaves: 4, Shrinkage: 0.07, LeastHessian: 2, Ridge: 4);

    internal static void Dates(string data, string output) => Train("line dates", data, LineDateFeatures.Names, output, (page, document, edges) =>
    {
        if (page.Gold.Date is not { } day)
            return null;
        var rows = LineDates.Rows(document, edges, DateWindow.At(TimeProvider.System)).ToArray();
        return new RankedPage(page, [.. rows.Select(row => row.Features)], [.. rows.Select(row => row.Piece.Time!.Date == day)], [.. rows.Select(row => row.Line.Block.Text.Value)]);
    });

    internal static void People(string data, string output) => Train("byline people", data, PersonFeatures.Names, output, (page, document, edges) =>
    {
        if (page.Gold.Authors.Count == 0)
            return null;
        var scene = new PersonScene(document, edges);
        return new RankedPage(
            page,
            [.. scene.Mentions.Select((_, index) => PersonFeatures.Of(scene, index))],
            [.. scene.Mentions.Select(mention => mention.Names.All(name => page.Gold.Authors.Contains(TitleText.Key(name.Name))))],
            [.. scene.Mentions.Select(mention => mention.Text)])
        {
            IsDecided = model => page.Gold.Authors.SetEquals(PeopleFinder.Authors(document, edges, BylinePeople.Authors(document, edges, model)).Select(author => TitleText.Key(author.Value))),
        };
    });

    private static void Train(string name, string data, IReadOnlyList<string> features, string output, Func<CorpusPage, Document, ArticleEdges, RankedPage?> read)
    {
        List<RankedPage> pages = [.. Read(data, "text", read), .. Read(data, "html", read)];
        Ranking.CrossValidate(name, pages, Options);
        Ranking.Train([.. pages.Where(page => page.Right.Contains(true))], Options).Save(output, features);
    }

    private static IEnumerable<RankedPage> Read(string data, string kind, Func<CorpusPage, Document, ArticleEdges, RankedPage?> read)
    {
        foreach (var page in Corpus.Read(data, kind))
        {
            if (Steps.Judged(page) is not { } judged)
                continue;
            var titled = CleanHandler.Titled(judged);
            var edges = ArticleEdges.Of(titled, MetadataHandler.OrderOf(titled, LanguageFinder.Find(titled)));
            if (read(page, titled, edges) is { } ranked)
                yield return ranked;
        }
    }
}
