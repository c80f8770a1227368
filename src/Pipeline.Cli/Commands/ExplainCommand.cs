using System.CommandLine;
using Pipeline.Cli.Hosting;
using Pipeline.Cli.Output;
using Pipeline.Core.Configuration;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline explain</c>: why an upload is a part of a series, or why it is not.</summary>
internal static class ExplainCommand
{
    internal static Command Create()
    {
        var name = new Argument<string>("upload or series") { Description = "Name of an upload, or of a series as 'pipeline series' lists it." };
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command(
            "explain",
            """
            Say why an upload is part 4 of a series, or why it is not, from what is stored.

            Examples:
              pipeline explain harbour-4.html --store pipeline-out
              pipeline explain the-harbour-that-learned-to-breathe --store pipeline-out
            """)
        { name, store, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = CommonOptions.OpenStore(parsed.GetValue(store));
            await opened.EnsureContainersAsync(Containers.All, cancellationToken);
            var asked = parsed.GetValue(name)!;
            var lines = await SeriesExplanation.OfAsync(opened, asked, cancellationToken);
            if (lines.IsEmpty)
                throw new ConfigurationException($"The store knows of no upload '{asked}' that was processed and has a title, and of no series of that name. 'pipeline status' lists what failed, 'pipeline series' the series.");
            if (parsed.GetValue(json))
                JsonOutput.Write(new { name = asked, explanation = lines });
            else
                Console.Out.WriteLine(string.Join(Environment.NewLine, lines.Select(Printable.Line)));
            return ExitCodes.Done;
        });
        return command;
    }
}
