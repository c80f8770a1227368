using System.Diagnostics;
using Pipeline.Benchmarks.FunctionsApp;
using Pipeline.Core.Stores;
using Pipeline.FunctionsHost.Worker;

namespace Pipeline.Benchmarks.Starting;

/// <summary>
/// The Functions app from the start of its worker to the first upload that it has processed, without the host's own start.
/// </summary>
internal sealed class FirstInvocation(EmulatedStorage storage, string page) : IColdStart
{
    public string Name => "first finished invocation of the Functions app";

    public string Project => "Pipeline.Functions";

    public async Task<TimeSpan> MeasureAsync(string program)
    {
        var name = $"{Guid.NewGuid():n}.html";
        await storage.Inbox.GetBlobClient(name).UploadAsync(page);
        await using var server = await WorkerServer.StartAsync(CancellationToken.None);
        var since = Stopwatch.GetTimestamp();
        await using var worker = await FunctionsWorker.StartAsync(server, program, AppSettings.For(storage.Connection), CancellationToken.None);
        var outcome = await worker.InvokeAsync(new TriggerInput.Blob("IngestArticle", "PipelineStorage", Containers.Inbox, name), CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(since);
        return outcome.IsSuccess ? elapsed : throw new InvalidOperationException(outcome.Error);
    }
}
