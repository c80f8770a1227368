using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Extraction;
using Pipeline.Cli.Hosting;
using Pipeline.Core.Running;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline extract</c>: the steps alone over a folder, into one JSON file.</summary>
internal static class ExtractCommand
{
    internal static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder with .html and .txt files." };
        folder.AcceptExistingOnly();
        var output = new Argument<FileInfo>("out.json") { Description = "The file to write: one object, a property for each file." };
        var config = CommonOptions.Config();
        var verbose = CommonOptions.Verbose();
        var jobs = CommonOptions.Jobs();
        var command = new Command("extract", "Run the steps over every .html and .txt of a folder, without a store, and write what they found into one JSON file. This is what quality is measured with.")
            { folder, output, jobs, config, verbose };
        command.SetAction(async (parsed, _) =>
        {
            await using var host = Host.Build(parsed.GetValue(config), null, parsed.GetValue(verbose));
            using var stop = new StopSignal();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Stopping, stop.Abort);
            var extraction = new FolderExtraction(host.GetRequiredService<DocumentPipeline>(), parsed.GetValue(jobs) ?? Environment.ProcessorCount);
            var failed = await extraction.RunAsync(parsed.GetValue(folder)!, parsed.GetValue(output)!, either.Token);
            return failed == 0 ? ExitCodes.Done : ExitCodes.Unfinished;
        });
        return command;
    }
}
