using System.Text.Json;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Summarising;
using Pipeline.Plugins.Articles.Summarising.Scoring;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Training.Summaries;

/// <summary>An article with summaries by people, its sentences with their features, and which of them the best choice of three takes.</summary>
internal sealed class SummaryArticle
{
    internal static readonly SummariseOptions Limits = new();

    private readonly string[] _sentences;
    private readonly SentenceSpace _space;
    private readonly string[][] _references;

    private SummaryArticle(string[] sentences, string title, string[][] references)
    {
        _sentences = sentences;
        _references = references;
        var reader = new TermReader("en");
        var read = ReadSentence.Of(sentences, reader, CancellationToken.None);
        _space = SentenceSpace.Of(read, reader);
        Rows = SentenceFeatures.Of(read, _space, _space.RowOf(reader.Read(title)));
        Best = BestChoice();
    }

    /// <summary>The features of each sentence.</summary>
    internal double[][] Rows { get; }

    /// <summary>The sentences that the best choice takes: greedily by ROUGE-1 and ROUGE-2 together.</summary>
    internal HashSet<int> Best { get; }

    /// <summary>One article a line: <c>title</c>, <c>text</c>, <c>references</c>.</summary>
    internal static SummaryArticle[] Read(string path) =>
        [.. File.ReadLines(path).AsParallel().AsOrdered().Select(line => Of(JsonDocument.Parse(line).RootElement)).Where(article => article._sentences.Length > 0)];

    /// <summary>ROUGE-1 and ROUGE-2 of the first three sentences.</summary>
    internal (double One, double Two) ScoreFirst() => Score(new SentenceSelection(_sentences, Limits).First());

    /// <summary>ROUGE-1 and ROUGE-2 of what the step chooses when the sentences have these scores.</summary>
    internal (double One, double Two) Score(double[] scores) => Score(new SentenceSelection(_sentences, Limits).Best(scores, _space, CancellationToken.None));

    /// <summary>ROUGE-1 and ROUGE-2 of the best choice.</summary>
    internal (double One, double Two) ScoreBest() => Score(Best);

    private static SummaryArticle Of(JsonElement line) => new(
        [.. line.GetProperty("text").GetString()!.Split('\n').SelectMany(paragraph => SentenceSplitter.Split(paragraph).Select(range => paragraph[range]))],
        line.GetProperty("title").GetString() ?? "",
        [.. line.GetProperty("references").EnumerateArray().Select(reference => reference.EnumerateArray().Select(sentence => sentence.GetString()!).ToArray())]);

    private HashSet<int> BestChoice()
    {
        var chosen = new SortedSet<int>();
        var (reached, candidate) = (0.0, -1);
        do
        {
            candidate = -1;
            for (var index = 0; index < _sentences.Length; index++)
            {
                if (chosen.Contains(index))
                    continue;
                var (one, two) = Score(chosen.Append(index).Order());
                if (one + two > reached)
                    (reached, candidate) = (one + two, index);
            }

            if (candidate >= 0)
                chosen.Add(candidate);
        }
        while (candidate >= 0 && chosen.Count < Limits.Sentences);
        return [.. chosen];
    }

    private (double One, double Two) Score(IEnumerable<int> chosen)
    {
        var summary = chosen.Select(index => _sentences[index]).ToArray();
        var scores = Array.ConvertAll(_references, reference => Rouge.Score(reference, summary));
        return (scores.Average(score => score.One), scores.Average(score => score.Two));
    }
}
