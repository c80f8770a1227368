using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Hosting;
using Pipeline.Cli.Output;
using Pipeline.Core.Configuration;
using Pipeline.Core.Running;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Core.Uploads;
using Spectre.Console;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline run</c>: process once.</summary>
internal static class RunCommand
{
    private const string DefaultOut = "pipeline-out";

    internal static Command Create()
    {
        var paths = new Argument<string[]>("files or folders") { Description = "What to process. Without any, the inbox of --store.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("--out", "-o") { Description = $"The folder for results and records. Default: {DefaultOut}.", HelpName = "folder" };
        var only = new Option<string?>("--only") { Description = "Process this one upload.", HelpName = "name" };
        var force = new Option<bool>("--force", "-f") { Description = "Process again what is finished." };
        Option<string?> store = CommonOptions.Store(), config = CommonOptions.Config();
        Option<bool> json = CommonOptions.Json(), verbose = CommonOptions.Verbose();
        var jobs = CommonOptions.Jobs();
        var command = new Command(
            "run",
            """
            Process files, folders or a store's inbox once. What is finished is not done again.

            Examples:
              pipeline run article.html
              pipeline run samples/inbox --out results
              pipeline run --store "UseDevelopmentStorage=true"
            """)
        { paths, output, store, only, force, jobs, config, json, verbose };
        command.SetAction(async (parsed, _) =>
        {
            await using var host = Host.Build(parsed.GetValue(config), parsed.GetValue(jobs), parsed.GetValue(verbose));
            var (source, results) = Open(parsed.GetValue(paths)!, parsed.GetValue(output), parsed.GetValue(store));
            using var stop = new StopSignal();
            var request = new RunRequest(parsed.GetValue(force), parsed.GetValue(only));
            var reports = host.GetRequiredService<PipelineRunner>().RunAsync(source, results, request, stop.Stopping, stop.Abort);
            var code = parsed.GetValue(json) ? await RunOutput.WriteJsonAsync(reports) : await ShowAsync(reports, source, request, results, stop.Abort);
            return stop.Stopping.IsCancellationRequested ? ExitCodes.Interrupted : code;
        });
        return command;
    }

    private static (IUploadSource Source, IBlobStore Results) Open(string[] paths, string? output, string? store)
    {
        if (paths.Length == 0)
        {
            if (output is not null)
                throw new ConfigurationException("--out goes with files or folders; a store keeps its results itself.");
            var opened = store is null ? throw new ConfigurationException("What is to be run? Give files or folders, or --store for an inbox.") : CommonOptions.OpenStore(store);
            return (new StoreInbox(opened), opened);
        }

        var folder = output ?? DefaultOut;
        return (new LocalFiles(paths, folder), new FolderBlobStore(folder));
    }

    private static async Task<int> ShowAsync(IAsyncEnumerable<RunReport> reports, IUploadSource source, RunRequest request, IBlobStore results, CancellationToken cancellationToken)
    {
        var ended = new List<RunReport>();
        if (Console.IsOutputRedirected)
        {
            await RunOutput.WriteLinesAsync(reports, ended);
        }
        else
        {
            var total = request.Only is null ? await source.ListAsync(cancellationToken).CountAsync(cancellationToken) : 1;
            await WithProgressAsync(reports, total, ended);
            RunTable.Write(AnsiConsole.Console, ended);
        }

        await SeriesLines.WriteAsync(Console.Out, results, ended, cancellationToken);
        return RunSummary.Write(Console.Out, ended, results.Location);
    }

    private static Task WithProgressAsync(IAsyncEnumerable<RunReport> reports, int total, List<RunReport> ended) =>
        AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask($"{total} uploads", maxValue: Math.Max(1, total));
                await foreach (var report in reports)
                {
                    ended.Add(report);
                    task.Increment(1);
                }
            });
}
