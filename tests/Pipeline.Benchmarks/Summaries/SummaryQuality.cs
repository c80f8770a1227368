using Pipeline.Documents;
using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Summarising;
using Pipeline.Steps;
using Pipeline.Training.Summaries;
using Pipeline.Uploads;

namespace Pipeline.Benchmarks.Summaries;

/// <summary>The step summarise on articles with references: its summaries beside the first sentences, its keywords beside people's, and its speed on one core.</summary>
internal static class SummaryQuality
{
    private const int Rounds = 3;

    private static readonly Upload Nothing = new() { Container = "inbox", Name = "a.txt", ETag = "1", Content = default };

    internal static async Task MeasureSummariesAsync(string path)
    {
        var stories = Story.Read(path);
        var model = await AllAsync(stories, new SummariseOptions());
        var lead = await AllAsync(stories, new SummariseOptions { Method = SummaryMethod.Lead });
        var (ours, first) = (Mean(stories, model), Mean(stories, lead));
        Console.WriteLine($"{stories.Length} articles, three sentences, ROUGE-1 / ROUGE-2 F1");
        Console.WriteLine($"  the first three sentences  {first.One:0.00} / {first.Two:0.00}");
        Console.WriteLine($"  the model                  {ours.One:0.00} / {ours.Two:0.00}   {ours.One - first.One:+0.00} / {ours.Two - first.Two:+0.00}");
        Console.WriteLine($"  summaries with a sentence that leans on one not chosen: {model.Count(Dangles) / (double)model.Length:0.0%}; the first sentence alone: {model.Count(OpensDangling) / (double)model.Length:0.0%}");
        // Processor time, so that others on the machine do not count; the garbage collector's is in it.
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
            await AllAsync(stories, new SummariseOptions());
        Console.WriteLine($"  {Rounds * stories.Length / (Environment.CpuUsage.TotalTime - before).TotalSeconds:0} articles a second on one core: sentences, summary, keywords, names");
    }

    internal static async Task MeasureKeywordsAsync(string path)
    {
        var stories = Story.Read(path);
        var documents = await AllAsync(stories, new SummariseOptions());
        Console.WriteLine($"{stories.Length} articles, ten keywords, F1 of exact stems: {documents.Select((document, index) => F1(stories[index].Keywords, document.Keywords)).Average():0.00}");
    }

    private static async Task<Document[]> AllAsync(Story[] stories, SummariseOptions options)
    {
        var handler = new SummariseHandler(options);
        var documents = new Document[stories.Length];
        for (var index = 0; index < stories.Length; index++)
            documents[index] = ((StepResult.Success)await handler.Handle(new SummariseRequest(Nothing, stories[index].Document), CancellationToken.None)).Documents[0];
        return documents;
    }

    private static (double One, double Two) Mean(Story[] stories, Document[] documents)
    {
        var scores = stories.Zip(documents, (story, document) => story.References.Select(reference => Rouge.Score(reference, document.Summary.Select(sentence => sentence.Text))).ToArray()).ToArray();
        return (scores.Average(list => list.Average(score => score.One)), scores.Average(list => list.Average(score => score.Two)));
    }

    private static bool Dangles(Document document) => Dangling(document).Any();

    private static bool OpensDangling(Document document) => document.Summary.Length > 0 && Dangling(document).Contains(document.Summary[0]);

    private static IEnumerable<SummarySentence> Dangling(Document document)
    {
        var chosen = document.Summary.Select(sentence => sentence.Span.Start).ToHashSet();
        var sentences = BodySentence.Of(document).ToArray();
        var places = sentences.Select((sentence, index) => (sentence.Span.Start, index)).ToDictionary(pair => pair.Start, pair => pair.index);
        return document.Summary.Where(sentence => places[sentence.Span.Start] is > 0 and var index && DanglingOpeners.Opens(sentence.Text) && !chosen.Contains(sentences[index - 1].Span.Start));
    }

    private static double F1(IReadOnlyCollection<string> gold, IReadOnlyCollection<Keyword> found)
    {
        var left = gold.Select(Key).ToHashSet();
        var right = found.Select(keyword => Key(keyword.Text)).ToHashSet();
        var hits = left.Count(right.Contains);
        return hits == 0 ? 0 : 200.0 * hits / (left.Count + right.Count);
    }

    private static string Key(string phrase) => string.Join(' ', Rouge.Stems(phrase));
}
