using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Hosting;
using Pipeline.Cli.Output;
using Pipeline.Core.Operations;
using Pipeline.Core.Running;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline sweep</c>: finish what nobody finished.</summary>
internal static class SweepCommand
{
    internal static Command Create()
    {
        var age = new Option<TimeSpan>("--older-than") { Description = "Leave younger uploads to whoever is about to begin.", HelpName = "hh:mm:ss", DefaultValueFactory = _ => TimeSpan.FromMinutes(5) };
        Option<string?> store = CommonOptions.Store(), config = CommonOptions.Config();
        Option<bool> json = CommonOptions.Json(), verbose = CommonOptions.Verbose();
        var jobs = CommonOptions.Jobs();
        var command = new Command(
            "sweep",
            """
            Find uploads without a finished run, whether no event announced them or a host ended without a word, and finish them.
            What older plugins have finished is left alone; that is for 'replay --outdated'.
            """)
        { age, store, jobs, config, json, verbose };
        command.SetAction(async (parsed, _) =>
        {
            var opened = CommonOptions.OpenStore(parsed.GetValue(store));
            await using var host = Host.Build(parsed.GetValue(config), parsed.GetValue(jobs), parsed.GetValue(verbose));
            using var stop = new StopSignal();
            await opened.EnsureContainersAsync(Containers.All, stop.Abort);
            var reports = new List<RunReport>();
            var swept = await host.GetRequiredService<Sweeper>().SweepAsync(parsed.GetValue(age), new StoreInbox(opened), opened, reports.Add, stop.Stopping, stop.Abort);
            if (parsed.GetValue(json))
                JsonOutput.Write(new { swept.Recovered, swept.Unfinished, swept.Stuck, Uploads = reports.Select(JsonOutput.Of) });
            else
                Write(swept, reports);
            return stop.Stopping.IsCancellationRequested ? ExitCodes.Interrupted : RunSummary.ExitCode(reports);
        });
        return command;
    }

    private static void Write(SweepReport swept, List<RunReport> reports)
    {
        foreach (var report in reports)
            Console.Out.WriteLine(RunLines.Of(report));
        Console.Out.WriteLine($"{swept.Recovered} recovered, {swept.Unfinished} not finished, {swept.Stuck} runs were stuck.");
    }
}
