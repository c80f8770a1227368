using System.CommandLine;
using Pipeline.Cli.Hosting;
using Pipeline.Cli.Output;
using Pipeline.Core.DeadLetters;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline status</c>: how things stand in a store.</summary>
internal static class StatusCommand
{
    internal static Command Create()
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command("status", "Count the runs of a store by state, and say what failed, what is under way and how to replay it.") { store, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = CommonOptions.OpenStore(parsed.GetValue(store));
            await opened.EnsureContainersAsync(Containers.All, cancellationToken);
            var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
            var running = new List<RunRecord>();
            await foreach (var record in RunHistory.ReadAsync(opened, cancellationToken))
            {
                var state = RunStates.NameOf(record.State);
                counts[state] = counts.GetValueOrDefault(state) + 1;
                if (record.State == RunState.Running)
                    running.Add(record);
            }

            var letters = await DeadLetterHistory.ReadAsync(opened, cancellationToken).ToListAsync(cancellationToken);
            if (parsed.GetValue(json))
                JsonOutput.Write(new { store = opened.Location, counts, running, deadLetters = letters });
            else
                Write(opened.Location, counts, running, letters);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(string location, SortedDictionary<string, int> counts, List<RunRecord> running, List<DeadLetter> letters)
    {
        Console.Out.WriteLine(counts.Count == 0 ? $"{location}: no runs yet." : $"{location}: {string.Join(", ", counts.Select(pair => $"{pair.Value} {pair.Key}"))}.");
        foreach (var record in running)
            Console.Out.WriteLine($"running  {Printable.Shortened(record.Upload, 80)}  since {record.Started:u}, attempt {record.Attempt}, by {Printable.Line(record.Owner)}");
        foreach (var letter in letters)
        {
            Console.Out.WriteLine($"{letter.Failure.Kind}  {Printable.Shortened(letter.Upload, 80)}  {Printable.Line(letter.Failure.Message)}");
            Console.Out.WriteLine($"  replay: {Printable.Line(letter.Replay)}");
        }
    }
}
