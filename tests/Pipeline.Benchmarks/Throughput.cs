using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core;
using Pipeline.Core.Running;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Core.Uploads;

namespace Pipeline.Benchmarks;

/// <summary>The whole pipeline over the samples, multiplied, one upload at a time: uploads a second, memory, and where the time goes.</summary>
internal static class Throughput
{
    private const int WarmUp = 300;

    internal static async Task MeasureAsync(int uploads)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-benchmark-").FullName;
        try
        {
            var before = Process.GetCurrentProcess().WorkingSet64;
            await RunAsync(Path.Combine(folder, "warm-in"), Path.Combine(folder, "warm-out"), WarmUp);
            var warm = PeakWorkingSet();
            foreach (var count in new[] { uploads / 4, uploads })
            {
                var figures = await RunAsync(Path.Combine(folder, $"in-{count}"), Path.Combine(folder, $"out-{count}"), count);
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
        var all = figures.Elapsed.TotalSeconds;
        var steps = figures.Steps.TotalSeconds / all;
        var store = figures.Store.TotalSeconds / all;
        var records = figures.Records.TotalSeconds / all;
        Console.WriteLine($"{count} uploads, one at a time, folder store");
        Console.WriteLine($"  uploads a second              {count / all:0.0}");
        Console.WriteLine($"  in the steps                  {steps:0.0%}");
        Console.WriteLine($"  store: results, dead letters  {store:0.0%}");
        Console.WriteLine($"  overhead                      {1 - steps - store:0.0%}, of which records {records:0.0%}; runner, MediatR, reading and rendering {1 - steps - store - records:0.0%}");
        Console.WriteLine($"  peak memory                   {PeakWorkingSet() / 1e6:0} MB, {(PeakWorkingSet() - before) / 1e6:0} MB above the start, {(PeakWorkingSet() - warm) / 1e6:0} MB above the first {WarmUp} uploads");
    }

    private static long PeakWorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static async Task<Figures> RunAsync(string input, string output, int count)
    {
        Multiply(input, count);
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "pipeline.default.json"))
            .AddInMemoryCollection([KeyValuePair.Create("Pipeline:Runs:Concurrency", (string?)"1")])
            .Build();
        await using var host = new ServiceCollection().AddPipeline(settings).BuildServiceProvider();
        var runner = host.GetRequiredService<PipelineRunner>();
        var store = new TimedStore(new FolderBlobStore(output));
        var steps = TimeSpan.Zero;
        var started = Stopwatch.GetTimestamp();
        await foreach (var report in runner.RunAsync(new LocalFiles([input], output), store, new RunRequest(), CancellationToken.None, CancellationToken.None))
        {
            if (!report.IsFinished)
                throw new InvalidOperationException($"{report.Upload} was not finished: {report.Problem}");
            steps += TimeSpan.FromMilliseconds(report.Record!.Steps.Sum(step => step.Milliseconds));
        }

        return new Figures(Stopwatch.GetElapsedTime(started), steps, store.SpentOn(Containers.Results, Containers.DeadLetter), store.SpentOn(Containers.Runs));
    }

    private static void Multiply(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var repository = typeof(Throughput).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;
        var samples = Directory.GetFiles(Path.Combine(repository, "samples", "inbox")).Order(StringComparer.Ordinal).ToArray();
        for (var index = 0; index < count; index++)
            File.Copy(samples[index % samples.Length], Path.Combine(folder, $"{index:00000}-{Path.GetFileName(samples[index % samples.Length])}"));
    }

    private sealed record Figures(TimeSpan Elapsed, TimeSpan Steps, TimeSpan Store, TimeSpan Records);
}
