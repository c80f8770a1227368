using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Training;

/// <summary>Trains the two judgements of blocks, and tells by cross-validation by site how well they do on sites they have not seen.</summary>
internal sealed class BodyTraining
{
    private const int FoldCount = 5;
    private const int None = -1;
    private const string Html = "html";
    private const string Text = "text";
    private const string BareText = "bare-text";

    private readonly List<BodyPage> _pages;
    private readonly int[] _starts;
    private readonly int[] _foldOf;
    private readonly double[] _labels;
    private readonly double[] _weights;
    private readonly BoostingOptions _options;
    private readonly LeaningTraining? _leanings;

    /// <param name="corpus">The pages.</param>
    /// <param name="kind"><c>html</c>; <c>text</c> for texts whose blank lines make groups; <c>bare-text</c> for texts without.</param>
    /// <param name="options">How the trees grow.</param>
    private BodyTraining(IEnumerable<CorpusPage> corpus, string kind, BoostingOptions options)
    {
        _options = options;
        _pages = [.. corpus.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(page => Read(page, kind == Text)).Where(page => page is not null).Select(page => page!)];
        if (kind != Html)
        {
            _leanings = new LeaningTraining(_pages);
            _pages.AddRange(ShortPages.Of(_pages));
        }

        _starts = new int[_pages.Count];
        for (var index = 1; index < _starts.Length; index++)
            _starts[index] = _starts[index - 1] + _pages[index - 1].Blocks;
        _labels = [.. _pages.SelectMany(page => page.Labels)];
        _weights = [.. _pages.SelectMany(page => page.Weights)];
        _foldOf = [.. _pages.SelectMany(page => Enumerable.Repeat(page.Fold, page.Blocks))];
    }

    private int Blocks => _labels.Length;

    /// <summary>Trains the judgements of pages and of plain texts with and without blank lines, and writes all six models.</summary>
    internal static void RunAll(string data, string folder)
    {
        Console.WriteLine("Body F1 (precision/recall) on sites that the models had not seen, by set");
        foreach (var kind in new[] { Html, Text, BareText })
        {
            var pages = kind == BareText ? Corpus.Read(data, Text).Select(page => page.WithoutBlankLines()) : Corpus.Read(data, kind);
            var training = new BodyTraining(pages, kind, new BoostingOptions(Trees: 150, Leaves: 16, Shrinkage: 0.1, LeastHessian: 0.3, Ridge: 1, RowShare: 0.6, FeatureShare: 0.4));
            Console.WriteLine($"{kind}: {training.Blocks} blocks");
            training.Run(kind, folder);
        }
    }

    /// <summary>
    /// Judges every page by models that have not seen its site, and prints how well they do; then trains on all pages and writes the models. The second
    /// judgement learns from scores of first models that had not seen the page.
    /// </summary>
    private void Run(string kind, string folder)
    {
        BodyReport.PrintGold(_pages);
        var first = UnseenScores(FirstRows);
        BodyReport.Print("first", _pages, ByPage(first));
        var second = UnseenScores(fold => SecondRows(fold, first));
        BodyReport.Print("second", _pages, ByPage(second));
        if (kind == Text)
            _leanings?.Save(Path.Combine(folder, "body-text.words"));
        Save(FirstRows(None), Path.Combine(folder, $"body-{kind}-1.trees"));
        Save(SecondRows(None, first), Path.Combine(folder, $"body-{kind}-2.trees"));
    }

    private void Save(List<float[]> rows, string path)
    {
        var table = new TrainingTable(rows);
        ForestFile.Save(path, new Boosting(_options).Train(table, Rows(_ => true), _labels, _weights), table.Features);
    }

    /// <param name="rows">The features of all blocks, where nothing was learned from the words of a fold.</param>
    private double[] UnseenScores(Func<int, List<float[]>> rows)
    {
        var scores = new double[Blocks];
        for (var fold = 0; fold < FoldCount; fold++)
            ScoreFold(new TrainingTable(rows(fold)), fold, scores);
        for (var page = 0; page < _pages.Count; page++)
            _pages[page].Features.RuleOut(scores.AsSpan(_starts[page], _pages[page].Blocks));
        return scores;
    }

    private void ScoreFold(TrainingTable table, int fold, double[] scores)
    {
        var model = new Boosting(_options).Train(table, Rows(other => other != fold), _labels, _weights);
        foreach (var row in Rows(other => other == fold))
            scores[row] = model.Score(table, row);
    }

    private List<float[]> FirstRows(int fold)
    {
        var leanings = Enumerable.Range(0, FoldCount).Select(own => _leanings?.Without(fold == None ? own : fold, own)).ToArray();
        return [.. _pages.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(page => page.Rows(leanings[page.Fold]))];
    }

    private List<float[]> SecondRows(int fold, double[] scores)
    {
        var row = new FeatureRow();
        var rows = FirstRows(fold);
        for (var page = 0; page < _pages.Count; page++)
        {
            var own = _pages[page];
            var look = new SecondLook(own.Document, own.Features, new ArraySegment<double>(scores, _starts[page], own.Blocks));
            for (var index = 0; index < own.Blocks; index++)
            {
                row.Clear();
                look.Add(row, index);
                rows[_starts[page] + index] = [.. rows[_starts[page] + index], .. row.Values];
            }
        }

        return rows;
    }

    private double[][] ByPage(double[] scores) => [.. _pages.Select((page, index) => scores.AsSpan(_starts[index], page.Blocks).ToArray())];

    private int[] Rows(Func<int, bool> fold) => [.. Enumerable.Range(0, Blocks).Where(row => fold(_foldOf[row]))];

    private static BodyPage? Read(CorpusPage page, bool withGroups)
    {
        if (page.Bodies.All(body => body.StartsWith("<!--", StringComparison.Ordinal)))
            return null;
        return Steps.Read(page) is { } document ? new BodyPage(page, document, Folds.Of(page, FoldCount), withGroups) : null;
    }
}
