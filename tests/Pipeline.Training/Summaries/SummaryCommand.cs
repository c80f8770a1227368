using System.Globalization;
using Pipeline.Plugins.Articles.Summarising.Scoring;

namespace Pipeline.Training.Summaries;

/// <summary>
/// <c>summary &lt;articles.jsonl&gt; [model.json]</c>: reports by cross-validation, each fold chosen as the step chooses, and trains on all articles when it is
/// told where to write. The model in the plugin came with test vectors and stays until a recipe is clearly better.
/// </summary>
internal static class SummaryCommand
{
    private const int FoldCount = 5;

    // Sixty sentences a leaf weigh about six: one sentence in ten is chosen.
    private static readonly BoostingOptions Supplied = new(Trees: 60, Leaves: 4, Shrinkage: 0.12, LeastHessian: 6, Ridge: 5);
    private static readonly BoostingOptions Sampled = new(Trees: 150, Leaves: 6, Shrinkage: 0.05, LeastHessian: 10, Ridge: 5, RowShare: 0.7, FeatureShare: 0.5);

    internal static int Run(string path, string? output)
    {
        var articles = SummaryArticle.Read(path);
        var first = Array.ConvertAll(articles, article => article.ScoreFirst());
        Console.WriteLine($"{articles.Length} articles, {articles.Sum(article => article.Rows.Length)} sentences, three chosen, ROUGE-1 / ROUGE-2, and what that is over the first three");
        Tell("the first three", first, first);
        Tell("the best choice", Array.ConvertAll(articles, article => article.ScoreBest()), first);
        Tell("the model in the plugin, which has seen them", Array.ConvertAll(articles, article => article.Score(Array.ConvertAll(article.Rows, SentenceModel.Score))), first);
        var supplied = Unseen(articles, Supplied);
        Tell($"its recipe, {FoldCount} folds of articles", supplied, first);
        var sampled = Unseen(articles, Sampled);
        Tell($"150 trees of 6 leaves on samples, {FoldCount} folds", sampled, first);
        var gains = sampled.Zip(supplied, (left, right) => left.One + left.Two - right.One - right.Two).ToArray();
        var error = Math.Sqrt(gains.Average(gain => gain * gain) / gains.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ROUGE-1 + ROUGE-2 of the second over the first recipe: {gains.Average():+0.00;-0.00}, standard error {error:0.00}"));
        if (output is not null)
            Train(articles, Sampled).Save(output, SentenceFeatures.Names);
        return 0;
    }

    private static (double One, double Two)[] Unseen(SummaryArticle[] articles, BoostingOptions options)
    {
        var scores = new (double, double)[articles.Length];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var model = Train([.. articles.Where((_, index) => index % FoldCount != fold)], options);
            for (var index = fold; index < articles.Length; index += FoldCount)
                scores[index] = articles[index].Score(Array.ConvertAll(articles[index].Rows, row => model.Score(row)));
        }

        return scores;
    }

    private static BoostedModel Train(SummaryArticle[] articles, BoostingOptions options) => new Boosting(options).Train(
        [.. articles.SelectMany(article => article.Rows)],
        [.. articles.SelectMany(article => article.Rows.Select((_, index) => article.Best.Contains(index) ? 1.0 : 0.0))]);

    private static void Tell(string what, (double One, double Two)[] scores, (double One, double Two)[] first)
    {
        var (one, two) = (scores.Average(score => score.One), scores.Average(score => score.Two));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-46} {one:0.00} / {two:0.00}   {one - first.Average(score => score.One):+0.00;-0.00} / {two - first.Average(score => score.Two):+0.00;-0.00}"));
    }
}
