using System.Reflection;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Training.Languages;

/// <summary><c>languages &lt;sentences.tsv&gt;</c>: trains on every other sentence, reports on the rest, and writes the table into the plugin.</summary>
internal static class LanguageCommand
{
    private const int Together = 3;

    // Scripts tell these by themselves.
    private static readonly string[] ByScript = ["el", "he", "hi", "ja", "ko", "zh"];

    internal static int Run(string path)
    {
        var sentences = File.ReadLines(path).Select(line => line.Split('\t', 2)).Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0], parts => parts[1]).ToDictionary(group => group.Key, group => group.ToList());
        var train = sentences.Where(pair => !ByScript.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => Half(pair.Value, 0));
        var table = LanguageTraining.Train(train);
        var repository = typeof(LanguageCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;
        File.WriteAllBytes(Path.Combine(repository, "src", "plugins", "Pipeline.Plugins.Articles", "Languages", "Model", "languages.bin"), table);
        Console.WriteLine($"{table.Length:N0} bytes for {train.Count} languages");
        var model = new LanguageModel(new TableBytes(table));
        Report("three sentences", sentences, model, list => list.Chunk(Together).Where(chunk => chunk.Length == Together).Select(chunk => string.Join(' ', chunk)));
        Report("one sentence", sentences, model, list => list);
        return 0;
    }

    private static List<string> Half(List<string> list, int remainder) => [.. list.Where((_, index) => index % 2 == remainder)];

    private static void Report(string what, Dictionary<string, List<string>> sentences, LanguageModel model, Func<List<string>, IEnumerable<string>> texts)
    {
        var (right, all) = (0, 0);
        var wrong = new List<string>();
        foreach (var (language, list) in sentences.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var text in texts(Half(list, 1)))
            {
                var found = LanguageDetector.Detect(text, model);
                all++;
                right += found.Tag == language ? 1 : 0;
                if (found.Tag != language)
                    wrong.Add($"{language} read as {found.Tag} ({found.Confidence})");
            }
        }

        Console.WriteLine($"{what}: {right} of {all} right, {100.0 * right / all:0.00} %");
        foreach (var group in wrong.GroupBy(line => line.Split(" (")[0]).OrderByDescending(group => group.Count()).Take(12))
            Console.WriteLine($"  {group.Count()} × {group.Key}");
    }
}
