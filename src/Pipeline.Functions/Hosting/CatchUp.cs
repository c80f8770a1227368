using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;
using Pipeline.Core.Watching;

namespace Pipeline.Functions.Hosting;

/// <summary>
/// Watches the inbox where the polling trigger is on. That trigger finds new uploads by the second of their last change and misses many of
/// a burst (azure-functions-dotnet-worker, issue 3499); they would wait for the sweep. What the trigger is at work on is left to it.
/// </summary>
internal sealed class CatchUp(InboxWatcher watcher, IUploadSource inbox, IBlobStore store, TimeProvider time, ILogger<CatchUp> logger)
    : BackgroundService
{
    // As long as the watch's own longest pause while a store is away.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // What has begun is finished when the host stops.
                await watcher.WatchAsync(inbox, store, _ => { }, stoppingToken, CancellationToken.None);
            }
            catch (StoreAccessException exception)
            {
                logger.CatchUpRefused(Pause.TotalSeconds, exception.Message);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
