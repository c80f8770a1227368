using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Hosting;
using Pipeline.Cli.Output;
using Pipeline.Core.Configuration;
using Pipeline.Core.Operations;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline replay</c>: process again; shows what it would do first.</summary>
internal static class ReplayCommand
{
    internal static Command Create()
    {
        var upload = new Argument<string?>("upload") { Description = "Name of the one upload to process again.", Arity = ArgumentArity.ZeroOrOne };
        var series = new Option<string?>("--series") { Description = "Every upload of this series: its name as 'pipeline series' gives it, or its title.", HelpName = "series" };
        var failed = new Option<bool>("--failed") { Description = "Everything that has a dead letter." };
        var outdated = new Option<bool>("--outdated") { Description = "Everything that was finished with older plugins or other options." };
        var apply = new Option<bool>("--apply") { Description = "Do it. Without, the uploads are only named." };
        Option<string?> store = CommonOptions.Store(), config = CommonOptions.Config();
        Option<bool> json = CommonOptions.Json(), verbose = CommonOptions.Verbose();
        var jobs = CommonOptions.Jobs();
        var command = new Command(
            "replay",
            """
            Process uploads of a store's inbox again. A dry run, unless --apply is given.

            Examples:
              pipeline replay report.html --store ./my-store --apply
              pipeline replay --failed --store "UseDevelopmentStorage=true"
              pipeline replay --outdated --store ./my-store --apply
            """)
        { upload, series, failed, outdated, apply, store, jobs, config, json, verbose };
        command.SetAction(async (parsed, _) =>
        {
            var selection = Select(parsed.GetValue(upload), parsed.GetValue(series), parsed.GetValue(failed), parsed.GetValue(outdated));
            var opened = CommonOptions.OpenStore(parsed.GetValue(store));
            await using var host = Host.Build(parsed.GetValue(config), parsed.GetValue(jobs), parsed.GetValue(verbose));
            using var stop = new StopSignal();
            var inbox = new StoreInbox(opened);
            await opened.EnsureContainersAsync(Containers.All, stop.Abort);
            if (selection is UploadSelection.OfSeries asked)
                selection = await FindAsync(asked, opened, stop.Abort);
            if (!parsed.GetValue(apply))
                return await NameAsync(host.GetRequiredService<UploadSelector>().SelectAsync(selection, inbox, opened, stop.Abort), parsed.GetValue(json));
            var reports = host.GetRequiredService<Replayer>().ReplayAsync(selection, inbox, opened, stop.Stopping, stop.Abort);
            var code = await RunOutput.WriteAsync(reports, opened.Location, parsed.GetValue(json));
            return stop.Stopping.IsCancellationRequested ? ExitCodes.Interrupted : code;
        });
        return command;
    }

    private static UploadSelection Select(string? upload, string? series, bool failed, bool outdated)
    {
        UploadSelection?[] asked =
        [
            upload is { Length: > 0 } ? new UploadSelection.One(upload) : null,
            series is { Length: > 0 } ? new UploadSelection.OfSeries(series) : null,
            failed ? new UploadSelection.Failed() : null,
            outdated ? new UploadSelection.Outdated() : null,
        ];
        return asked.OfType<UploadSelection>().ToArray() is [var selection]
            ? selection
            : throw new ConfigurationException("What is to be replayed? Give the name of an upload, --series, --failed or --outdated: one of them.");
    }

    private static async Task<UploadSelection> FindAsync(UploadSelection.OfSeries asked, IBlobStore store, CancellationToken cancellationToken) =>
        await SeriesCatalog.FindAsync(store, asked.Name, cancellationToken) is { } name
            ? new UploadSelection.OfSeries(name)
            : throw new ConfigurationException($"There is no series '{asked.Name}', neither by name nor by title. 'pipeline series' lists them.");

    private static async Task<int> NameAsync(IAsyncEnumerable<UploadReference> uploads, bool json)
    {
        var names = await uploads.Select(upload => upload.Name).ToListAsync();
        if (json)
        {
            JsonOutput.Write(new { dryRun = true, uploads = names });
            return ExitCodes.Done;
        }

        foreach (var name in names)
            Console.Out.WriteLine(Printable.Line(name));
        Console.Out.WriteLine(names.Count == 0 ? "Nothing to replay." : $"{names.Count} would be processed again. Nothing was done; add --apply to do it.");
        return ExitCodes.Done;
    }
}
