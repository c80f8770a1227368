using System.CommandLine;
using Pipeline.Azurite;
using Pipeline.Cli.Hosting;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline up</c>: a local blob store, and the watch on it.</summary>
internal static class UpCommand
{
    private const int AzuritePort = 10000;

    internal static Command Create()
    {
        var folder = new Option<string>("--folder") { Description = "Where Azurite keeps its data.", HelpName = "folder", DefaultValueFactory = _ => ".azurite" };
        var port = new Option<int>("--port", "-p") { Description = "The port of the blob service.", HelpName = "port", DefaultValueFactory = _ => AzuritePort };
        var config = CommonOptions.Config();
        var verbose = CommonOptions.Verbose();
        var jobs = CommonOptions.Jobs();
        var command = new Command("up", "Start Azurite (installed through npm when it is not there), create the containers, and watch the inbox.") { folder, port, jobs, config, verbose };
        command.SetAction(async (parsed, _) =>
        {
            await using var host = Host.Build(parsed.GetValue(config), parsed.GetValue(jobs), parsed.GetValue(verbose));
            using var stop = new StopSignal();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Stopping, stop.Abort);
            var installation = await AzuriteInstallation.FindOrInstallAsync(Console.Error.WriteLine, either.Token);
            await using var azurite = await AzuriteServer.StartAsync(installation, parsed.GetValue(folder)!, parsed.GetValue(port), either.Token);
            var store = BlobStores.Open(azurite.ConnectionString);
            await store.EnsureContainersAsync(Containers.All, either.Token);
            Explain(azurite);
            await Watching.WatchAsync(host, store, null, stop);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Explain(AzuriteServer azurite) => Console.Out.WriteLine(
        $"""
        Azurite is up. Its connection string:

          {azurite.ConnectionString}

        In Azure Storage Explorer: Connect > Local storage emulator > Blobs port {azurite.Port} > Connect; then open
        Blob Containers > {Containers.Inbox} and upload a page. What it becomes appears in {Containers.Results}; what failed, in {Containers.DeadLetter}.

        """);
}
