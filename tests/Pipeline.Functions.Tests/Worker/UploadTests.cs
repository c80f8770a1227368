using Azure.Storage.Blobs;
using Pipeline.Core.Runs;
using Pipeline.FunctionsHost.Protocol;
using Pipeline.FunctionsHost.Storage;
using Pipeline.FunctionsHost.Worker;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>Uploads through the published worker: told of twice, too late, broken off, and swept.</summary>
public sealed class UploadTests(PublishedApp app, FullAzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_event_twice_is_one_run()
    {
        await using var session = await WorkerSession.StartAsync(app, await azurite.ConnectionStringAsync());
        await session.UploadAsync("worker/twice.html", TestPage.With("closed"));

        var outcomes = await Task.WhenAll(
            session.AnnounceAsync("worker/twice.html", Stop),
            session.AnnounceAsync("worker/twice.html", Stop)
        );
        var first = Assert.Single(await session.RunsAsync("worker/twice.html"));
        var again = await session.AnnounceAsync("worker/twice.html", Stop);

        Assert.All([.. outcomes, again], outcome => Assert.Equal(new InvocationOutcome(StatusResult.Types.Status.Success, ""), outcome));
        Assert.Equal((RunState.Succeeded, 1), (first.State, first.Attempt));
        Assert.Equal(first, Assert.Single(await session.RunsAsync("worker/twice.html")));
    }

    [Fact]
    public async Task An_event_for_a_deleted_blob_is_nothing()
    {
        await using var session = await WorkerSession.StartAsync(app, await azurite.ConnectionStringAsync());
        await session.UploadAsync("worker/gone.html", TestPage.With("empty"));
        await session.DeleteAsync("worker/gone.html");

        var outcome = await session.AnnounceAsync("worker/gone.html", Stop);

        Assert.True(outcome.IsSuccess, outcome.Error);
        Assert.Empty(await session.RunsAsync("worker/gone.html"));
    }

    [Fact]
    public async Task A_cancelled_invocation_is_no_success_and_the_next_event_finishes_the_upload()
    {
        var connection = await azurite.ConnectionStringAsync();
        await using var proxy = await StoreProxy.StartAsync(new BlobServiceClient(connection).Uri, Stop);
        await using var session = await WorkerSession.StartAsync(app, connection, ("PipelineStorage", proxy.Through(connection)));
        await session.UploadAsync("worker/cancelled.html", TestPage.With("frozen"));
        proxy.IsHeld = path => path.Contains("/results/", StringComparison.Ordinal);
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var announced = session.AnnounceAsync("worker/cancelled.html", cancelling.Token);
        await HeldAsync(proxy, announced);
        await cancelling.CancelAsync();
        var outcome = await announced;
        var halfWay = Assert.Single(await session.RunsAsync("worker/cancelled.html"));
        proxy.IsHeld = _ => false;
        var next = await session.AnnounceAsync("worker/cancelled.html", Stop);

        Assert.False(outcome.IsSuccess);
        Assert.Contains("canceled", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(RunState.Running, halfWay.State);
        Assert.True(next.IsSuccess, next.Error);
        Assert.Equal(RunState.Succeeded, Assert.Single(await session.RunsAsync("worker/cancelled.html")).State);
    }

    [Fact]
    public async Task What_a_killed_worker_left_is_finished_by_the_one_that_takes_its_place()
    {
        var connection = await azurite.ConnectionStringAsync();
        await using var proxy = await StoreProxy.StartAsync(new BlobServiceClient(connection).Uri, Stop);
        await using var session = await WorkerSession.StartAsync(
            app,
            connection,
            ("PipelineStorage", proxy.Through(connection)),
            ("Pipeline__Runs__Claim", "00:00:02"),
            ("SweepMinimumAge", "00:00:00")
        );
        await session.UploadAsync("worker/killed.html", TestPage.With("shut"));
        proxy.IsHeld = path => path.Contains("/results/worker", StringComparison.Ordinal);

        var announced = session.AnnounceAsync("worker/killed.html", Stop);
        await HeldAsync(proxy, announced);
        session.Worker.Process.Kill();
        await Assert.ThrowsAsync<WorkerGoneException>(() => announced);
        proxy.IsHeld = _ => false;
        await session.RestartAsync();

        // The dead worker's claim holds for two seconds more; the sweep takes the run up as soon as it has run out.
        while (Assert.Single(await session.RunsAsync("worker/killed.html")).State == RunState.Running)
            Assert.True((await session.Worker.InvokeAsync(new TriggerInput.Timer("SweepInbox"), Stop)).IsSuccess);
        var run = Assert.Single(await session.RunsAsync("worker/killed.html"));
        Assert.Equal((RunState.Succeeded, 2), (run.State, run.Attempt));
        Assert.Contains("shut on Friday", await session.ArticleAsync("worker/killed.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sweep_finishes_what_no_event_announced()
    {
        await using var session = await WorkerSession.StartAsync(
            app,
            await azurite.ConnectionStringAsync(),
            ("SweepMinimumAge", "00:00:00")
        );
        await session.UploadAsync("worker/missed.html", TestPage.With("quiet"));

        var outcome = await session.Worker.InvokeAsync(new TriggerInput.Timer("SweepInbox"), Stop);

        Assert.True(outcome.IsSuccess, outcome.Error);
        Assert.Equal(RunState.Succeeded, Assert.Single(await session.RunsAsync("worker/missed.html")).State);
    }

    private static async Task HeldAsync(StoreProxy proxy, Task<InvocationOutcome> announced)
    {
        if (await Task.WhenAny(proxy.Held, announced).WaitAsync(Stop) == announced)
            Assert.Fail($"The invocation ended before it came to the results: {await announced}");
    }
}
