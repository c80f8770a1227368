using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;
using Pipeline.Plugins.Articles.Cleaning.Html;
using Pipeline.Plugins.Articles.Cleaning.Text;
using Pipeline.Plugins.Articles.Reading;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Training;

/// <summary>Trains the two judgements of blocks, and tells by cross-validation by site how well they do on sites they have not seen.</summary>
internal sealed class BodyTraining
{
    private const int FoldCount = 5;

    private readonly List<BodyPage> _pages;
    private readonly int[] _starts;
    private readonly int[] _foldOf;
    private readonly double[] _labels;
    private readonly double[] _weights;
    private readonly BoostingOptions _options;

    internal BodyTraining(IEnumerable<CorpusPage> corpus, BoostingOptions options)
    {
        _options = options;
        _pages = [.. corpus.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Read).Where(page => page is not null).Select(page => page!)];
        _starts = new int[_pages.Count];
        for (var index = 1; index < _starts.Length; index++)
            _starts[index] = _starts[index - 1] + _pages[index - 1].Rows.Length;
        _labels = [.. _pages.SelectMany(page => page.Labels)];
        _weights = [.. _pages.SelectMany(page => page.Weights)];
        _foldOf = [.. _pages.SelectMany(page => Enumerable.Repeat(page.Fold, page.Rows.Length))];
    }

    internal int Blocks => _labels.Length;

    internal void Oracle() => Report("oracle", _pages.Select(page => page.Labels.Select(label => label - 0.5).ToArray()).ToArray());

    internal void CrossValidate()
    {
        var table = new TrainingTable([.. _pages.SelectMany(page => page.Rows)]);
        var scores = new double[Blocks];
        for (var fold = 0; fold < FoldCount; fold++)
            ScoreFold(table, fold, scores);
        Report("first", ByPage(scores));
        var first = (double[])scores.Clone();
        var second = new TrainingTable(SecondRows(scores));
        for (var fold = 0; fold < FoldCount; fold++)
            ScoreFold(second, fold, scores);
        foreach (var share in new[] { 0.25, 0.5, 0.75 })
            Report($"mix {share}", ByPage([.. scores.Zip(first, (second, one) => (share * one) + ((1 - share) * second))]));
        foreach (var threshold in new[] { -0.4, 0, 0.4 })
            Report($"second {threshold}", ByPage([.. scores.Select(score => score - threshold)]));
        Worst(ByPage(scores));
    }

    /// <summary>Trains both judgements on all pages, the second on scores of models that had not seen the site, and writes them.</summary>
    internal void Save(string folder, string kind)
    {
        var table = new TrainingTable([.. _pages.SelectMany(page => page.Rows)]);
        var scores = new double[Blocks];
        for (var fold = 0; fold < FoldCount; fold++)
            ScoreFold(table, fold, scores);
        var all = Rows(_ => true);
        ForestFile.Save(Path.Combine(folder, $"body-{kind}-1.trees"), new Boosting(_options).Train(table, all, _labels, _weights), table.Features);
        var second = new TrainingTable(SecondRows(scores));
        ForestFile.Save(Path.Combine(folder, $"body-{kind}-2.trees"), new Boosting(_options).Train(second, all, _labels, _weights), second.Features);
    }

    private void ScoreFold(TrainingTable table, int fold, double[] scores)
    {
        var model = new Boosting(_options).Train(table, Rows(other => other != fold), _labels, _weights);
        foreach (var row in Rows(other => other == fold))
            scores[row] = model.Score(table, row);
    }

    private List<float[]> SecondRows(double[] scores)
    {
        var row = new FeatureRow();
        var rows = new List<float[]>(Blocks);
        for (var page = 0; page < _pages.Count; page++)
        {
            var own = _pages[page];
            var look = new SecondLook(own.Document, own.Features, new ArraySegment<double>(scores, _starts[page], own.Rows.Length));
            for (var index = 0; index < own.Rows.Length; index++)
            {
                row.Clear();
                look.Add(row, index);
                rows.Add([.. own.Rows[index], .. row.Values]);
            }
        }

        return rows;
    }

    private double[][] ByPage(double[] scores) => [.. _pages.Select((page, index) => scores.AsSpan(_starts[index], page.Rows.Length).ToArray())];

    private int[] Rows(Func<int, bool> fold) => [.. Enumerable.Range(0, Blocks).Where(row => fold(_foldOf[row]))];

    private void Report(string title, double[][] scores)
    {
        var figures = _pages.Select((page, index) => (page, index)).GroupBy(pair => pair.page.Page.Set).Select(set =>
        {
            var score = new BodyScore();
            foreach (var (page, index) in set)
                score.Add(page.Page.Bodies, Body(page, scores[index]));
            return $"{set.Key} {score.F1:0.000} ({score.Precision:0.000}/{score.Recall:0.000})";
        });
        Console.WriteLine($"{title,-12} {string.Join("  ", figures)}");
    }

    private void Worst(double[][] scores)
    {
        var pages = _pages.Select((page, index) =>
        {
            var score = new BodyScore();
            score.Add(page.Page.Bodies, Body(page, scores[index]));
            return (page, index, score);
        });
        foreach (var (page, index, score) in pages.Where(entry => entry.score.Pages > 0).OrderBy(entry => entry.score.F1).Take(60))
        {
            Console.WriteLine($"== {page.Page.Set} {page.Page.Name} {page.Page.Site} F1 {score.F1:0.00} P {score.Precision:0.00} R {score.Recall:0.00}");
            var wrong = Enumerable.Range(0, page.Rows.Length).Where(block => page.Labels[block] > 0.5 != scores[index][block] > 0).OrderByDescending(block => page.Features.Traits[block].Words).Take(6);
            foreach (var block in wrong.Order())
                Console.WriteLine($"   {(page.Labels[block] > 0.5 ? "missed" : "taken ")} {scores[index][block]:0.0} {page.Document.Blocks[block].Kind} {page.Features.Traits[block].Words:0}w {page.Document.Blocks[block].Text.Value[..Math.Min(100, page.Document.Blocks[block].Text.Length)]}");
        }
    }

    private static string Body(BodyPage page, double[] scores)
    {
        var blocks = page.Document.Elements.IsEmpty
            ? TextJudge.Judge(page.Document.Blocks, page.Features.Traits, scores)
            : HtmlJudge.Judge(page.Document.Blocks, page.Features, scores);
        return string.Join('\n', blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Text.Value));
    }

    private static BodyPage? Read(CorpusPage page)
    {
        if (page.Bodies.All(body => body.StartsWith("<!--", StringComparison.Ordinal)))
            return null;
        var upload = new Upload { Container = "corpus", Name = page.FileName, ETag = "1", Content = page.Bytes };
        var result = new ReadHandler(new ReadOptions()).Handle(new ReadRequest(upload, Document.Unread), CancellationToken.None).Result;
        return result is StepResult.Success success ? new BodyPage(page, success.Documents[0], Folds.Of(page, FoldCount)) : null;
    }
}
