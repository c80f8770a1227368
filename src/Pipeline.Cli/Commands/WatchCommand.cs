using System.CommandLine;
using Pipeline.Cli.Hosting;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline watch</c>: process what is uploaded, as it is uploaded.</summary>
internal static class WatchCommand
{
    internal static Command Create()
    {
        Option<string?> store = CommonOptions.Store(), config = CommonOptions.Config();
        var verbose = CommonOptions.Verbose();
        var jobs = CommonOptions.Jobs();
        var heartbeat = new Option<string?>("--heartbeat") { Description = "A file whose time is moved on at every look and every upload, for a health check.", HelpName = "file" };
        var command = new Command(
            "watch",
            """
            Process what is uploaded to a store's inbox, as it is uploaded, until stopped. Any number of these may watch one store.

            Examples:
              pipeline watch --store ./my-store
              pipeline watch --store "UseDevelopmentStorage=true"
            """)
        { store, jobs, heartbeat, config, verbose };
        command.SetAction(async (parsed, _) =>
        {
            var opened = CommonOptions.OpenStore(parsed.GetValue(store));
            await using var host = Host.Build(parsed.GetValue(config), parsed.GetValue(jobs), parsed.GetValue(verbose));
            using var stop = new StopSignal();
            await Watching.WatchAsync(host, opened, parsed.GetValue(heartbeat), stop);
            return ExitCodes.Done;
        });
        return command;
    }
}
