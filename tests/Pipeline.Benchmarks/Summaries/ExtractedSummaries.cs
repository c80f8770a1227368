using System.Diagnostics;
using System.Text.Json;
using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Training.Summaries;

namespace Pipeline.Benchmarks.Summaries;

/// <summary>The same articles through the program: each as a text file, title, empty line, text; <c>pipeline extract</c>; and what it wrote against the references.</summary>
internal static class ExtractedSummaries
{
    private const string Lead = """{"Pipeline":{"Steps":{"Options":{"articles.summarise":{"Method":"Lead"}}}}}""";

    /// <param name="articles">The articles, one a line, with <c>id</c>, <c>title</c>, <c>text</c> and <c>references</c>.</param>
    /// <param name="program">The program <c>pipeline</c>.</param>
    internal static void Measure(string articles, string program)
    {
        var lines = File.ReadLines(articles).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var folder = Directory.CreateTempSubdirectory("summaries-");
        try
        {
            var texts = folder.CreateSubdirectory("texts").FullName;
            foreach (var line in lines)
            {
                var title = line.GetProperty("title").GetString() is { Length: > 0 } given ? given + "\n\n" : "";
                File.WriteAllText(Path.Combine(texts, line.GetProperty("id").GetString() + ".txt"), title + line.GetProperty("text").GetString() + "\n");
            }

            var configuration = Path.Combine(folder.FullName, "lead.json");
            File.WriteAllText(configuration, Lead);
            var ours = Extract(program, texts, Path.Combine(folder.FullName, "ours.json"));
            var first = Extract(program, texts, Path.Combine(folder.FullName, "first.json"), "--config", configuration);
            var (model, lead) = (Mean(lines, ours), Mean(lines, first));
            Console.WriteLine($"through pipeline extract: {model.One:0.00} / {model.Two:0.00} against {lead.One:0.00} / {lead.Two:0.00}   {model.One - lead.One:+0.00;-0.00} / {model.Two - lead.Two:+0.00;-0.00}");
            Console.WriteLine($"  summaries with a sentence that leans on one not chosen: {ours.EnumerateObject().Count(article => Dangles(article.Value)) / (double)lines.Length:0.0%}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonElement Extract(string program, string folder, string output, params string[] more)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["extract", folder, output, "--jobs", "2", .. more]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonDocument.Parse(File.ReadAllText(output)).RootElement;
    }

    private static (double One, double Two) Mean(JsonElement[] lines, JsonElement results)
    {
        var scores = lines.Select(line =>
        {
            var summary = results.TryGetProperty(line.GetProperty("id").GetString()!, out var article) ? Strings(article.GetProperty("summary")) : [];
            var each = line.GetProperty("references").EnumerateArray().Select(reference => Rouge.Score(Strings(reference), summary)).ToArray();
            return (One: each.Average(score => score.One), Two: each.Average(score => score.Two));
        }).ToArray();
        return (scores.Average(score => score.One), scores.Average(score => score.Two));
    }

    private static bool Dangles(JsonElement article)
    {
        var sentences = article.GetProperty("articleBody").GetString()!.Split('\n').SelectMany(line => SentenceSplitter.Split(line).Select(range => line[range])).ToArray();
        var chosen = Strings(article.GetProperty("summary")).ToHashSet(StringComparer.Ordinal);
        return sentences.Where((sentence, index) => index > 0 && chosen.Contains(sentence) && DanglingOpeners.Opens(sentence) && !chosen.Contains(sentences[index - 1])).Any();
    }

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
