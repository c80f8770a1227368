using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core;
using Pipeline.Core.Running;
using Pipeline.Core.Stores.Folder;
using Pipeline.Core.Uploads;

namespace Pipeline.Benchmarks;

/// <summary>The whole pipeline over the samples, multiplied, one upload at a time: uploads a second, memory, and where the time goes.</summary>
internal static class Throughput
{
    private const int WarmUp = 300;

    private static readonly string[] SeriesTitles = ["The harbour that learned to breathe", "The tram that came back from the museum"];

    internal static async Task MeasureAsync(int uploads)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-benchmark-").FullName;
        try
        {
            int[] counts = [WarmUp, uploads / 4, uploads];
            foreach (var count in counts)
                Multiply(Path.Combine(folder, $"in-{count}"), count);
            GC.Collect();
            var before = Process.GetCurrentProcess().WorkingSet64;
            await using var host = CreateHost();
            var runner = host.GetRequiredService<PipelineRunner>();
            await RunAsync(runner, folder, WarmUp);
            var warm = PeakWorkingSet();
            foreach (var count in counts[1..])
            {
                var figures = await RunAsync(runner, folder, count);
                Print(count, figures, before, warm);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(int count, Figures figures, long before, long warm)
    {
        Console.WriteLine($"{count} uploads, one at a time, folder store");
        Console.WriteLine($"  uploads a second                  {count / figures.Elapsed.TotalSeconds:0.0}");
        Console.WriteLine($"  steps                             {figures.Steps / figures.Elapsed:0.0%}");
        Console.WriteLine($"  uploads read, articles rendered   {figures.InAndOut / figures.Elapsed:0.0%}");
        Console.WriteLine($"  results stored                    {figures.Results / figures.Elapsed:0.0%}");
        Console.WriteLine($"  series put together               {figures.Series / figures.Elapsed:0.0%}");
        Console.WriteLine($"  index of all articles             {figures.Index / figures.Elapsed:0.0%}");
        Console.WriteLine($"  overhead                          {(figures.Records + figures.Rest) / figures.Elapsed:0.0%}");
        Console.WriteLine($"    run records, made and stored    {figures.Records / figures.Elapsed:0.0%}");
        Console.WriteLine($"    runner, MediatR, the rest       {figures.Rest / figures.Elapsed:0.0%}");
        Console.WriteLine($"  peak memory                       {PeakWorkingSet() / 1e6:0} MB, {(PeakWorkingSet() - before) / 1e6:0} MB above the start, {(PeakWorkingSet() - warm) / 1e6:0} MB above the first {WarmUp} uploads");
        Console.WriteLine($"  live objects when all is done     {figures.Live / 1e6:0.0} MB");
    }

    private static long PeakWorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static ServiceProvider CreateHost()
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "pipeline.default.json"))
            .AddInMemoryCollection([KeyValuePair.Create("Pipeline:Runs:Concurrency", (string?)"1")])
            .Build();
        return new ServiceCollection().AddPipeline(settings).BuildServiceProvider();
    }

    private static async Task<Figures> RunAsync(PipelineRunner runner, string folder, int count)
    {
        string input = Path.Combine(folder, $"in-{count}"), output = Path.Combine(folder, $"out-{count}");
        var store = new FolderBlobStore(output);
        using var times = new SpanTimes();
        var started = Stopwatch.GetTimestamp();
        await foreach (var report in runner.RunAsync(new LocalFiles([input], output), store, new RunRequest(), CancellationToken.None, CancellationToken.None))
        {
            if (!report.IsFinished)
                throw new InvalidOperationException($"{report.Upload} was not finished: {report.Problem}");
        }

        return new Figures(
            Stopwatch.GetElapsedTime(started),
            times.On(name => name.StartsWith("step ", StringComparison.Ordinal)),
            times.On(name => name is "read" or "render"),
            times.On(name => name is "store"),
            times.On(name => name is "series"),
            times.On(name => name is "index"),
            times.On(name => name is "claim" or "record"),
            GC.GetTotalMemory(forceFullCollection: true));
    }

    private static void Multiply(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var samples = Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "samples", "inbox")).Order(StringComparer.Ordinal).ToArray();
        // Latin 1 gives every byte back as it was, whatever the encoding.
        var texts = samples.Select(sample => File.ReadAllText(sample, Encoding.Latin1)).ToArray();
        for (var index = 0; index < count; index++)
        {
            var sample = index % samples.Length;
            File.WriteAllText(Path.Combine(folder, $"{index:00000}-{Path.GetFileName(samples[sample])}"), Retitle(texts[sample], index / samples.Length), Encoding.Latin1);
        }
    }

    /// <summary>Gives each copy of the samples series of its own, as stories have in life.</summary>
    private static string Retitle(string text, int copy)
    {
        var word = string.Concat($"{copy:000000}".Select(digit => (char)('a' + digit - '0')));
        return SeriesTitles.Aggregate(text, (changed, title) => changed.Replace(title, $"{title} with {word}", StringComparison.Ordinal));
    }

    private sealed record Figures(TimeSpan Elapsed, TimeSpan Steps, TimeSpan InAndOut, TimeSpan Results, TimeSpan Series, TimeSpan Index, TimeSpan Records, long Live)
    {
        internal TimeSpan Rest => Elapsed - Steps - InAndOut - Results - Series - Index - Records;
    }
}
