using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Operations;
using Pipeline.Core.Uploads;
using Pipeline.Core.Watching;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests.Triggers;

/// <summary>The loop that finds what the polling trigger misses.</summary>
public sealed class CatchUpTests(OwnAzuriteFixture azurite) : IClassFixture<OwnAzuriteFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_two_passes_over_a_burst_nothing_is_unprocessed()
    {
        await azurite.OpenEmptyAsync();
        await using var host = await FunctionHost.StartAsync(await azurite.ConnectionStringAsync());
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var inbox = new CountedInbox(new StoreInbox(host.Store));
        // Time stands still in this host, so each pass is one that the test asks for.
        var watching = host.Services.GetRequiredService<InboxWatcher>().WatchAsync(inbox, host.Store, _ => { }, stopping.Token, Stop);
        await inbox.PassAsync(1);

        await Parallel.ForEachAsync(
            Enumerable.Range(1, 200),
            Stop,
            async (number, _) => await host.UploadAsync($"burst/{number:000}.html", "crowded")
        );
        var last = inbox.Passes;
        while (inbox.Passes < last + 3)
        {
            host.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(10, Stop);
        }

        // The third pass has begun, so two have ended since the last upload.
        var missed = host
            .Services.GetRequiredService<UploadSelector>()
            .SelectAsync(new UploadSelection.Missed(TimeSpan.Zero), new StoreInbox(host.Store), host.Store, Stop);
        Assert.Empty(await missed.Select(upload => upload.Name).ToListAsync(Stop));
        await stopping.CancelAsync();
        await watching;
    }
}
