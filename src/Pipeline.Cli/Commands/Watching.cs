using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Hosting;
using Pipeline.Cli.Output;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;
using Pipeline.Core.Watching;

namespace Pipeline.Cli.Commands;

/// <summary>Watches a store's inbox until the process is told to stop, and prints a line for each ended run.</summary>
internal static class Watching
{
    internal static async Task WatchAsync(ServiceProvider host, IBlobStore store, string? heartbeat, StopSignal stop)
    {
        Console.Out.WriteLine($"Watching {store.Location}/{Containers.Inbox}. Ctrl-C stops.");
        var watcher = host.GetRequiredService<InboxWatcher>();
        IUploadSource inbox = new StoreInbox(store);
        if (heartbeat is not null)
        {
            var beating = new HeartbeatSource(inbox, heartbeat);
            // The first preparation reads all records and may take long; it begins alive.
            beating.Beat();
            inbox = beating;
        }

        await watcher.WatchAsync(inbox, store, report => Console.Out.WriteLine(RunLines.Of(report)), stop.Stopping, stop.Abort);
        Console.Out.WriteLine("Stopped; everything that was begun is finished.");
    }
}
