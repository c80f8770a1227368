using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Cli.Hosting;
using Pipeline.Core.Configuration;
using Pipeline.Core.Running;
using Pipeline.Uploads;

namespace Pipeline.Cli.Extraction;

/// <summary>The steps over the files of a folder; the result is written whole or not at all.</summary>
internal sealed class FolderExtraction(DocumentPipeline pipeline, int jobs)
{
    private const long LongestFile = 100_000_000;

    private static readonly string[] Extensions = [".html", ".htm", ".txt"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>How many files gave no article.</returns>
    internal async Task<int> RunAsync(DirectoryInfo folder, FileInfo output, CancellationToken cancellationToken)
    {
        var files = FilesByStem(folder);
        var articles = new ConcurrentDictionary<string, ExtractedArticle>(StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        var failed = 0;
        await Parallel.ForEachAsync(files, parallel, async (pair, token) =>
        {
            var article = await ExtractAsync(pair.Value, token);
            articles[pair.Key] = article ?? ExtractedArticle.Empty;
            if (article is null)
                Interlocked.Increment(ref failed);
        });
        var temporary = output.FullName + ".tmp";
        await using (var stream = File.Create(temporary))
            await JsonSerializer.SerializeAsync(stream, new SortedDictionary<string, ExtractedArticle>(articles, StringComparer.Ordinal), Json, cancellationToken);
        File.Move(temporary, output.FullName, overwrite: true);
        Console.Error.WriteLine($"{files.Count} files, {failed} without an article, into {output.FullName}");
        return failed;
    }

    private static SortedDictionary<string, FileInfo> FilesByStem(DirectoryInfo folder)
    {
        var files = new SortedDictionary<string, FileInfo>(StringComparer.Ordinal);
        foreach (var file in folder.EnumerateFiles().Where(file => Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase)))
        {
            var stem = Path.GetFileNameWithoutExtension(file.Name);
            if (!files.TryAdd(stem, file))
                throw new ConfigurationException($"'{files[stem].Name}' and '{file.Name}' would both be '{stem}' in the output. Put them into folders of their own.");
        }

        return files;
    }

    private async Task<ExtractedArticle?> ExtractAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (file.Length > LongestFile)
        {
            CommandLine.Fail($"{file.Name}: longer than {LongestFile:N0} bytes");
            return null;
        }

        var upload = new Upload { Container = "files", Name = file.Name, ETag = "", Content = await File.ReadAllBytesAsync(file.FullName, cancellationToken) };
        var outcome = await pipeline.ProcessAsync(upload, cancellationToken);
        if (outcome.Failure is not { } failure)
            return ExtractedArticle.Of(outcome.Documents);
        CommandLine.Fail($"{file.Name}: {failure.Message}");
        return null;
    }
}
