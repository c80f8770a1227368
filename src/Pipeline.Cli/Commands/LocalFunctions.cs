using Pipeline.Azurite;
using Pipeline.Cli.Functions;
using Pipeline.Cli.Hosting;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline up --functions</c>: the functions app over a local Azurite.</summary>
internal static class LocalFunctions
{
    internal static async Task<int> RunAsync(AzuritePlace place, string? folder, int port, bool verbose, StopSignal stop)
    {
        var chosen = FunctionsPort.Choose(port);
        var app = folder is not null
            ? FunctionsApp.Open(folder)
            : await FunctionsProject.Require(Environment.CurrentDirectory).BuildAsync(Console.Error.WriteLine, stop.Stopping);
        await using var azurite = await place.StartAsync(AzuriteServices.All, stop);
        var start = new FunctionsStart(app, azurite.ConnectionString, chosen, verbose);
        var code = CoreTools.Find() is { } tools ? await StartAsync(tools, start, stop) : await WaitAsync(start, stop);
        if (code is not (null or 0))
        {
            CommandLine.Fail($"func ended with {code}; its output above says why. Azurite is stopped.");
            return ExitCodes.Unfinished;
        }

        Console.Out.WriteLine(code is null ? "Stopped; nothing is left running." : "func ended; Azurite is stopped.");
        return ExitCodes.Done;
    }

    private static Task<int?> StartAsync(CoreTools tools, FunctionsStart start, StopSignal stop)
    {
        Console.Out.WriteLine(
            $"""
            Starting {tools.Program} in {start.App.Folder}.
            Once it is up, http://localhost:{start.Port}/api/status shows how things stand. Ctrl-C stops.

            """);
        return FunctionsHost.RunAsync(start.With(tools), stop);
    }

    private static async Task<int?> WaitAsync(FunctionsStart start, StopSignal stop)
    {
        Console.Out.WriteLine(
            $"""
            The functions app is not started: 'func' is not on the PATH.
            {CoreTools.Remedy}
            Then run this command again, or start the app against this Azurite from another terminal:

            {start.CommandLine(OperatingSystem.IsWindows())}

            Azurite runs until then, and nothing watches the inbox. Ctrl-C stops.
            """);
        await Task.Delay(Timeout.Infinite, stop.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return null;
    }
}
