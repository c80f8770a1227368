using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Runs;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests;

/// <summary>Sweeps see the whole inbox, so they have an Azurite of their own.</summary>
public sealed class SweepTests(OwnAzuriteFixture azurite) : IClassFixture<OwnAzuriteFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_no_event_announced_is_finished()
    {
        await azurite.OpenEmptyAsync();
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        await host.UploadAsync("missed.html", "quiet");
        await host.Function<IngestArticle>().RunAsync(await host.UploadAsync("announced.html", "loud"), Stop);
        var announced = Assert.Single(await host.RunsAsync("announced.html"));
        host.Time.Advance(TimeSpan.FromMinutes(6));

        await host.Function<SweepInbox>().RunAsync(new TimerInfo(), Stop);

        Assert.Equal(RunState.Succeeded, Assert.Single(await host.RunsAsync("missed.html")).State);
        Assert.Equal(announced, Assert.Single(await host.RunsAsync("announced.html")));
    }

    [Fact]
    public async Task What_is_young_is_left_to_its_event()
    {
        await azurite.OpenEmptyAsync();
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        await host.UploadAsync("young.html", "new");

        await host.Function<SweepInbox>().RunAsync(new TimerInfo(), Stop);

        Assert.Empty(await host.RunsAsync("young.html"));
    }

    [Fact]
    public async Task What_a_host_dropped_is_taken_up_again()
    {
        await azurite.OpenEmptyAsync();
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var connection = await azurite.ConnectionStringAsync();
        await using (var dying = await FunctionHost.StartAsync(connection, store => new CancellingStore(store, cancelling)))
        {
            var blob = await dying.UploadAsync("dropped.html", "dark");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dying.Function<IngestArticle>().RunAsync(blob, cancelling.Token));
        }

        await using var host = await FunctionHost.StartAsync(connection);
        host.Time.Advance(TimeSpan.FromMinutes(6));
        await host.Function<SweepInbox>().RunAsync(new TimerInfo(), Stop);

        Assert.Equal(RunState.Succeeded, Assert.Single(await host.RunsAsync("dropped.html")).State);
    }
}
