using System.CommandLine;
using Pipeline.Cli.Hosting;
using Pipeline.Cli.Output;
using Pipeline.Core.Operations;
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
            var status = await StoreStatus.ReadAsync(opened, cancellationToken);
            if (parsed.GetValue(json))
                JsonOutput.Write(status);
            else
                Write(status);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(StoreStatus status)
    {
        var counts = string.Join(", ", status.Counts.Select(pair => $"{pair.Value} {pair.Key}"));
        Console.Out.WriteLine(status.Counts.IsEmpty ? $"{status.Store}: no runs yet." : $"{status.Store}: {counts}.");
        if (!status.Series.IsEmpty)
            Console.Out.WriteLine($"series: {string.Join(", ", status.Series.Select(pair => $"{pair.Value} {pair.Key}"))}.");
        foreach (var record in status.Running)
            Console.Out.WriteLine($"running  {Printable.Shortened(record.Upload, 80)}  since {record.Started:u}, attempt {record.Attempt}, by {Printable.Line(record.Owner)}");
        foreach (var letter in status.DeadLetters)
        {
            Console.Out.WriteLine($"{letter.Failure.Kind}  {Printable.Shortened(letter.Upload, 80)}  {Printable.Line(letter.Failure.Message)}");
            Console.Out.WriteLine($"  replay: {Printable.Line(letter.Replay)}");
        }

        if (status.DeadLetterCount > status.DeadLetters.Length)
            Console.Out.WriteLine($"… and {status.DeadLetterCount - status.DeadLetters.Length} more in {Containers.DeadLetter}/.");
    }
}
