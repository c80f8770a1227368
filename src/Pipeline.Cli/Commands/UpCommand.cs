using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Azurite;
using Pipeline.Cli.Functions;
using Pipeline.Cli.Hosting;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline up</c>: a local store, and what processes its inbox: the watch, or the functions app.</summary>
internal static class UpCommand
{
    private const int AzuritePort = 10000;
    private const int MaxPort = 65535;

    internal static Command Create()
    {
        var folder = new Option<string>("--folder")
        {
            Description = "Where Azurite keeps its data.",
            HelpName = "folder",
            DefaultValueFactory = _ => ".azurite",
        };
        var port = Port("--port", "The port of blobs. With --functions, queues take the next and tables the one after.", AzuritePort);
        port.Aliases.Add("-p");
        var functions = new Option<bool>("--functions")
        {
            Description = "Process the inbox with the functions app, started by 'func' (Azure Functions Core Tools), instead of the watch.",
        };
        var app = new Option<string?>("--app")
        {
            Description = "With --functions: a published app. Default: the one of the clone around the working folder, which is built.",
            HelpName = "folder",
        };
        var functionsPort = Port("--functions-port", "With --functions: the port of the Functions host.", FunctionsPort.Default);
        var config = CommonOptions.Config();
        var verbose = CommonOptions.Verbose();
        var jobs = CommonOptions.Jobs();
        var command = new Command(
            "up",
            """
            Start Azurite (installed through npm when it is not there), create the containers, and process what is uploaded to the inbox,
            until stopped: with the watch, or with --functions as Azure does it, with the functions app.

            Examples:
              pipeline up                                Azurite on port 10000, and the watch
              pipeline up --functions                    Azurite with queues and tables, and the functions app of this clone
              pipeline up --functions --port 20000       the same on the ports 20000, 20001 and 20002
              pipeline up --functions --app ./published  a functions app that was published for this machine
            """)
        { folder, port, functions, app, functionsPort, jobs, config, verbose };
        command.Validators.Add(result =>
        {
            Option[] withFunctions = [app, functionsPort], withWatch = [config, jobs];
            if (result.GetValue(functions))
                Refuse(result, withWatch, "belongs to the watch; the app reads pipeline.json in its own folder, and the environment.");
            else
                Refuse(result, withFunctions, "is used only with --functions.");
        });
        command.SetAction(async (parsed, _) =>
        {
            using var stop = new StopSignal();
            var place = new AzuritePlace(parsed.GetValue(folder)!, parsed.GetValue(port));
            if (parsed.GetValue(functions))
            {
                var chosen = parsed.GetValue(functionsPort);
                return await LocalFunctions.RunAsync(place, parsed.GetValue(app), chosen, parsed.GetValue(verbose), stop);
            }

            await using var host = Host.Build(parsed.GetValue(config), parsed.GetValue(jobs), parsed.GetValue(verbose));
            await using var azurite = await place.StartAsync(AzuriteServices.Blob, stop);
            await Watching.WatchAsync(host, BlobStores.Open(azurite.ConnectionString), null, stop);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<int> Port(string name, string description, int usual)
    {
        var port = new Option<int>(name)
        {
            Description = description + " 0: a free one.",
            HelpName = "port",
            DefaultValueFactory = _ => usual,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > MaxPort - 2)
                result.AddError($"{name} must be from 0 to {MaxPort - 2}.");
        });
        return port;
    }

    private static void Refuse(CommandResult result, IEnumerable<Option> options, string reason)
    {
        foreach (var option in options.Where(option => result.GetResult(option) is { Implicit: false }))
            result.AddError($"{option.Name} {reason}");
    }
}
