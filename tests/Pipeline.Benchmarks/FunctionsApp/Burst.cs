using System.Diagnostics;
using System.Globalization;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.FunctionsHost.Triggers;
using Pipeline.FunctionsHost.Worker;
using Pipeline.Tests.Support;

namespace Pipeline.Benchmarks.FunctionsApp;

/// <summary>
/// Many uploads at once, as <c>pipeline up --functions</c> has them: the real triggers over Azurite and the published worker, with the loop
/// that catches
/// up and without it.
/// </summary>
internal static class Burst
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    // Long enough for several looks of the trigger at the same second, which is where it misses uploads.
    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(6);

    // Five minutes is when the sweep would come; a minute shows whether anything more does.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    internal static async Task MeasureAsync(int uploads)
    {
        var app = await PublishedProgram.PublishAsync(
            RepositoryFolder.Path, "Pipeline.Functions", CancellationToken.None, runtime: PublishedProgram.ThisPlatform);
        Console.WriteLine($"{Environment.ProcessorCount} cores, {uploads} uploads over {Spread.TotalSeconds:0} s; seconds");
        Console.WriteLine();
        Console.WriteLine("| variant | uploading | from the last upload to the last finished run | unprocessed after a minute |");
        Console.WriteLine("|---|---|---|---|");
        await MeasureAsync(app, uploads, "polling trigger alone", isCatchingUp: false);
        await MeasureAsync(app, uploads, "polling trigger and catch-up", isCatchingUp: true);
    }

    private static async Task MeasureAsync(string app, int uploads, string name, bool isCatchingUp)
    {
        await using var storage = await EmulatedStorage.StartAsync();
        var settings = AppSettings.For(storage.Connection);
        settings[AppSettings.LocalTriggerDisabled] = isCatchingUp ? "false" : "true";
        await using var server = await WorkerServer.StartAsync(CancellationToken.None);
        await using var worker = await FunctionsWorker.StartAsync(server, app, settings, CancellationToken.None);
        await using var triggers = await TriggerHost.StartAsync(storage.Connection, app, worker, _ => { }, CancellationToken.None);

        var began = Stopwatch.GetTimestamp();
        for (var number = 1; number <= uploads; number++)
        {
            await storage.Inbox.GetBlobClient($"burst/{number:00000}.html").UploadAsync(BinaryData.FromString(Page(number)), overwrite: true);
            var ahead = (Spread * number / uploads) - Stopwatch.GetElapsedTime(began);
            if (ahead > TimeSpan.Zero)
                await Task.Delay(ahead);
        }

        var uploading = Stopwatch.GetElapsedTime(began);

        var (took, left) = await WaitAsync(BlobStores.Open(storage.Connection), uploads);
        var last = left == 0 ? took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) : "not within a minute";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {uploading.TotalSeconds:0.0} | {last} | {left} |"));
    }

    private static async Task<(TimeSpan Took, int Left)> WaitAsync(IBlobStore store, int uploads)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var finished = await RunHistory.ListAsync(store, CancellationToken.None).CountAsync(run => run.State == RunState.Succeeded);
            var took = Stopwatch.GetElapsedTime(since);
            if (finished == uploads || took > Patience)
                return (took, uploads - finished);
            await Task.Delay(Look);
        }
    }

    private static string Page(int number) =>
        $"""
        <!doctype html><html><head><title>Lock {number} opens again</title></head><body><article><h1>Lock {number} opens again</h1>
        <p>Lock {number} of the old canal opened again on Friday, and the keeper walked along the towpath to see it for herself.</p>
        <p>She found the gates shut, the water high, and a heron on the beam, as there had been every morning that week.</p>
        </article></body></html>
        """;
}
