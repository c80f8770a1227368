using System.Globalization;

namespace Pipeline.Training.Summaries;

internal static class SummaryCommand
{
    private const int FoldCount = 5;

    internal static int Run(string path)
    {
        var articles = SummaryArticle.Read(path);
        Console.WriteLine($"{articles.Length} articles, {articles.Sum(article => article.Rows.Length)} sentences");
        var first = articles.Select(article => article.ScoreFirst()).ToArray();
        Tell("first three", first, first);
        Tell("best choice", [.. articles.Select(article => article.ScoreBest())], first);
        Tell("supplied model, which has seen them", [.. articles.Select(article => article.Score([.. article.Rows.Select(Pipeline.Plugins.Articles.Summarising.Scoring.SentenceModel.Score)]))], first);
        foreach (var options in new BoostingOptions[] { new(60, 4, 0.12, 6, 5), new(100, 4, 0.08, 6, 5), new(60, 8, 0.08, 6, 5), new(150, 4, 0.05, 10, 5, 0.7, 0.5), new(300, 4, 0.03, 10, 5, 0.6, 0.4), new(200, 6, 0.04, 20, 10, 0.6, 0.4) })
            Tell(options.ToString(), Validate(articles, options), first);
        return 0;
    }

    private static (double One, double Two)[] Validate(SummaryArticle[] articles, BoostingOptions options)
    {
        var scores = new (double, double)[articles.Length];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var model = Train([.. articles.Where((_, index) => index % FoldCount != fold)], options);
            Parallel.For(0, articles.Length, index => { if (index % FoldCount == fold) scores[index] = articles[index].Score([.. articles[index].Rows.Select(row => model.Score(row))]); });
        }

        return scores;
    }

    private static BoostedModel Train(SummaryArticle[] articles, BoostingOptions options) =>
        new Boosting(options).Train([.. articles.SelectMany(article => article.Rows)], [.. articles.SelectMany(article => article.Rows.Select((_, index) => article.Best.Contains(index) ? 1.0 : 0.0))]);

    private static void Tell(string what, (double One, double Two)[] scores, (double One, double Two)[] first) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-40} {scores.Average(score => score.One):0.00} / {scores.Average(score => score.Two):0.00}   {scores.Average(score => score.One) - first.Average(score => score.One):+0.00} / {scores.Average(score => score.Two) - first.Average(score => score.Two):+0.00}"));
}
