using Pipeline.Benchmarks.FunctionsApp;
using Pipeline.Tests.Support;

namespace Pipeline.Benchmarks.Starting;

/// <summary>
/// Cold starts of the published programs, compiled ahead of time and not. The variants take turns, so that whatever else the machine does
/// hits both alike. Files are in the system's cache: it is the start of a process that is measured, not of a machine.
/// </summary>
internal static class Startup
{
    internal static async Task MeasureAsync(int runs)
    {
        var page = Path.Combine(RepositoryFolder.Path, "samples", "inbox", "harbour-1.html");
        await using var storage = await EmulatedStorage.StartAsync();
        IColdStart[] starts = [new OnePage(page), new FirstInvocation(storage, page)];
        Console.WriteLine($"{Environment.ProcessorCount} cores, {runs} runs of each variant in turns; seconds");
        Console.WriteLine();
        Console.WriteLine("| start | variant | min | median | max | published |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var start in starts)
            await MeasureAsync(start, runs);
    }

    private static async Task MeasureAsync(IColdStart start, int runs)
    {
        Variant[] variants =
        [
            new("without ReadyToRun", await PublishAsync(start, isCompiled: false)),
            new("with ReadyToRun", await PublishAsync(start, isCompiled: true)),
        ];
        foreach (var variant in variants)
            await start.MeasureAsync(variant.Program); // Brings the files into the system's cache.
        for (var run = 0; run < runs; run++)
        {
            foreach (var variant in variants)
                variant.Times.Add(await start.MeasureAsync(variant.Program));
        }

        foreach (var variant in variants)
            Console.WriteLine($"| {start.Name} | {variant.Row()} |");
        Console.WriteLine($"| {start.Name} | ratio of the medians | | {variants[1].Median / variants[0].Median:0.00} | | |");
    }

    private static Task<string> PublishAsync(IColdStart start, bool isCompiled) =>
        PublishedProgram.PublishAsync(RepositoryFolder.Path, start.Project, CancellationToken.None, isCompiled, PublishedProgram.ThisPlatform);
}
