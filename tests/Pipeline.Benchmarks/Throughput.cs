using System.Diagnostics;
using System.Reflection;
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
        Console.WriteLine($"{count} uploads, one at a time, folder store");
        Console.WriteLine($"  uploads a second                  {count / figures.Elapsed.TotalSeconds:0.0}");
        Console.WriteLine($"  steps                             {figures.Steps / figures.Elapsed:0.0%}");
        Console.WriteLine($"  uploads read, articles rendered   {figures.InAndOut / figures.Elapsed:0.0%}");
        Console.WriteLine($"  inside the store: results         {figures.Results / figures.Elapsed:0.0%}");
        Console.WriteLine($"  inside the store: run records     {figures.Records / figures.Elapsed:0.0%}");
        Console.WriteLine($"  overhead: runner, MediatR, making records, the rest  {figures.Rest / figures.Elapsed:0.0%}");
        Console.WriteLine($"  peak memory                       {PeakWorkingSet() / 1e6:0} MB, {(PeakWorkingSet() - before) / 1e6:0} MB above the start, {(PeakWorkingSet() - warm) / 1e6:0} MB above the first {WarmUp} uploads");
        Console.WriteLine($"  live objects when all is done     {figures.Live / 1e6:0.0} MB");
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
            store.Results,
            store.Records,
            GC.GetTotalMemory(forceFullCollection: true));
    }

    private static void Multiply(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var repository = typeof(Throughput).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;
        var samples = Directory.GetFiles(Path.Combine(repository, "samples", "inbox")).Order(StringComparer.Ordinal).ToArray();
        for (var index = 0; index < count; index++)
            File.Copy(samples[index % samples.Length], Path.Combine(folder, $"{index:00000}-{Path.GetFileName(samples[index % samples.Length])}"));
    }

    private sealed record Figures(TimeSpan Elapsed, TimeSpan Steps, TimeSpan InAndOut, TimeSpan Results, TimeSpan Records, long Live)
    {
        internal TimeSpan Rest => Elapsed - Steps - InAndOut - Results - Records;
    }
}
