using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Core.DeadLetters;
using Pipeline.Core.Runs;
using Pipeline.FunctionsHost.Storage;
using Pipeline.FunctionsHost.Worker;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests.Triggers;

/// <summary>What the triggers of the WebJobs SDK bring to the published worker. They see the whole account, so it is their own.</summary>
public sealed class TriggerTests(PublishedApp app, OwnAzuriteFixture azurite) : IClassFixture<OwnAzuriteFixture>
{
    private const int PoisonThreshold = 5;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_polling_trigger_alone_brings_an_upload_to_the_worker()
    {
        await azurite.OpenEmptyAsync();
        await using var session = await TriggerSession.StartAsync(app, await azurite.ConnectionStringAsync(), _ => { });

        await session.Worker.UploadAsync("polled.html", TestPage.With("painted"));

        await UntilAsync(async () => await session.Worker.RunsAsync("polled.html") is [{ State: RunState.Succeeded }]);
    }

    [Fact]
    public async Task Nothing_of_a_burst_is_left_lying()
    {
        await azurite.OpenEmptyAsync();
        await using var session = await TriggerSession.StartAsync(
            app,
            await azurite.ConnectionStringAsync(),
            _ => { },
            (AppSettings.LocalTriggerDisabled, "false")
        );
        var names = Enumerable.Range(1, 200).Select(number => $"burst/{number:000}.html").ToArray();

        await Parallel.ForEachAsync(names, Stop, async (name, _) => await session.Worker.UploadAsync(name, TestPage.With("crowded")));

        List<RunEntry> runs = [];
        await UntilAsync(async () =>
        {
            runs = await RunHistory.ListAsync(session.Worker.Store, Stop).ToListAsync(Stop);
            return runs.Count(run => run.State == RunState.Succeeded) == names.Length;
        });
        Assert.Equal(names, runs.Select(run => run.Upload).Order(StringComparer.Ordinal));
        Assert.All(runs, run => Assert.Equal(1, run.Attempt));
    }

    [Fact]
    public async Task An_upload_that_the_trigger_gives_up_on_becomes_a_dead_letter()
    {
        await azurite.OpenEmptyAsync();
        var connection = await azurite.ConnectionStringAsync();
        await using var proxy = await StoreProxy.StartAsync(new BlobServiceClient(connection).Uri, Stop);
        proxy.IsRefused = path => path.Contains("/inbox/poisoned", StringComparison.Ordinal);
        var failures = 0;
        await using var session = await TriggerSession.StartAsync(
            app,
            connection,
            CountAsync,
            ("PipelineStorage", proxy.Through(connection))
        );

        await session.Worker.UploadAsync("poisoned.html", TestPage.With("barred"));

        await UntilAsync(async () => await DeadLetterHistory.ReadAsync(session.Worker.Store, Stop).AnyAsync(Stop));
        var letter = await DeadLetterHistory.ReadAsync(session.Worker.Store, Stop).SingleAsync(Stop);
        Assert.Equal(PoisonThreshold, failures);
        Assert.Equal(("poisoned.html", "host-gave-up"), (letter.Upload, letter.Failure.Code));
        Assert.Equal(RunState.Faulted, Assert.Single(await session.Worker.RunsAsync("poisoned.html")).State);

        // The storage lets the worker in again once the trigger has given up; the dead letter is written then.
        void CountAsync(TriggerInput input)
        {
            if (Interlocked.Increment(ref failures) == PoisonThreshold)
                proxy.IsRefused = _ => false;
        }
    }

    [Fact]
    public async Task A_poison_message_that_cannot_be_read_becomes_a_dead_letter()
    {
        await azurite.OpenEmptyAsync();
        var connection = await azurite.ConnectionStringAsync();
        await using var session = await TriggerSession.StartAsync(app, connection, _ => { });
        var queue = new QueueClient(
            connection,
            "webjobs-blobtrigger-poison",
            new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }
        );
        await queue.CreateIfNotExistsAsync(cancellationToken: Stop);

        await queue.SendMessageAsync("no JSON", Stop);

        await UntilAsync(async () => await DeadLetterHistory.ReadAsync(session.Worker.Store, Stop).AnyAsync(Stop));
        Assert.Equal("unreadable-message", (await DeadLetterHistory.ReadAsync(session.Worker.Store, Stop).SingleAsync(Stop)).Failure.Code);
        await UntilAsync(async () => (await queue.GetPropertiesAsync(Stop)).Value.ApproximateMessagesCount == 0);
    }

    /// <summary>Looks until it is so; a test that waits in vain ends with the run's own limit.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
            await Task.Delay(Look, Stop);
    }
}
