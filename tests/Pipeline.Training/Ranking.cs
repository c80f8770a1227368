namespace Pipeline.Training;

/// <summary>Trains a model that puts the right one of a page's candidates first, and says how well it does on sites it has not seen.</summary>
internal static class Ranking
{
    private const int FoldCount = 5;

    internal static BoostedModel Train(IReadOnlyList<RankedPage> pages, BoostingOptions options)
    {
        var rows = pages.SelectMany(page => page.Rows).ToArray();
        var labels = pages.SelectMany(page => page.Right.Select(right => right ? 1.0 : 0.0)).ToArray();
        return new Boosting(options).Train(rows, labels);
    }

    /// <summary>Learns the choice among a page's candidates, or of none of them.</summary>
    internal static BoostedModel TrainChoice(IReadOnlyList<RankedPage> pages, BoostingOptions options)
    {
        var table = new TrainingTable([.. pages.SelectMany(page => page.Rows).Select(row => Array.ConvertAll(row, value => (float)value))]);
        var right = pages.Sum(page => page.Right.Count(right => right));
        return new Boosting(options).Train(table, [.. Enumerable.Range(0, table.Rows)], Math.Log((double)right / (table.Rows - right)), new ChoiceLoss(pages).Derive);
    }

    /// <summary>Prints, set by set, the share of pages whose best candidate is right when their site was not trained on.</summary>
    internal static void CrossValidate(string name, IReadOnlyList<RankedPage> pages, BoostingOptions options) =>
        CrossValidate(name, pages, [.. pages.Where(page => page.Right.Contains(true))], learned => Train(learned, options));

    /// <param name="name">What is chosen.</param>
    /// <param name="pages">The pages to judge.</param>
    /// <param name="learned">What to learn from, page by page, those of other sites.</param>
    /// <param name="train">How to learn.</param>
    internal static void CrossValidate(string name, IReadOnlyList<RankedPage> pages, IReadOnlyList<RankedPage> learned, Func<IReadOnlyList<RankedPage>, BoostedModel> train)
    {
        var right = new HashSet<RankedPage>();
        var decided = new HashSet<RankedPage>();
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var model = train([.. learned.Where(page => Folds.Of(page.Page, FoldCount) != fold)]);
            foreach (var page in pages.Where(page => Folds.Of(page.Page, FoldCount) == fold))
            {
                if (page.IsDecided?.Invoke(model.Score) == true)
                    decided.Add(page);
                if (page.Rows.Length == 0)
                    continue;
                var best = Best(page, model);
                if (page.Right[best])
                    right.Add(page);
                else if (page.Right.Contains(true))
                    Console.Error.WriteLine($"{page.Page.Set} {page.Page.Name}: '{page.Texts[best]}' and not '{page.Texts[Array.IndexOf(page.Right, true)]}'");
            }
        }

        foreach (var set in pages.GroupBy(page => page.Page.Set + Path.GetExtension(page.Page.FileName)))
            Console.WriteLine($"{name,-14} {set.Key,-12} right {(double)set.Count(right.Contains) / set.Count():0.000}, among the candidates {(double)set.Count(page => page.Right.Contains(true)) / set.Count():0.000}{(set.Any(page => page.IsDecided is not null) ? $", as decided {(double)set.Count(decided.Contains) / set.Count():0.000}" : "")}, of {set.Count()}");
    }

    private static int Best(RankedPage page, BoostedModel model)
    {
        var scores = page.Rows.Select(row => model.Score(row)).ToArray();
        return Array.IndexOf(scores, scores.Max());
    }
}
