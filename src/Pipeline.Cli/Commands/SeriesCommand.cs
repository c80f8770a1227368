using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Hosting;
using Pipeline.Cli.Output;
using Pipeline.Core.Running;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline series</c>: a table of series, and a person's corrections.</summary>
internal static class SeriesCommand
{
    internal static Command Create()
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command("series", "List the series of a store: state, parts, what is missing, last change. Its commands correct them.") { store, json };
        command.Subcommands.Add(Split());
        command.Subcommands.Add(Join());
        command.Subcommands.Add(Seal());
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = CommonOptions.OpenStore(parsed.GetValue(store));
            await opened.EnsureContainersAsync(Containers.All, cancellationToken);
            var all = await SeriesCatalog.ReadAsync(opened, cancellationToken).ToListAsync(cancellationToken);
            if (parsed.GetValue(json))
                JsonOutput.Write(all);
            else
                SeriesTable.Write(Console.Out, all);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Split()
    {
        var series = Series();
        var uploads = new Argument<string[]>("uploads") { Description = "Uploads that do not belong to it.", Arity = ArgumentArity.OneOrMore };
        return Correction(
            "split",
            "Take uploads out of a series: one alone stands alone, several make a series of their own.",
            [series, uploads],
            parsed => parsed.GetValue(series)!,
            (corrections, parsed, token) => corrections.SplitAsync(parsed.GetValue(series)!, parsed.GetValue(uploads)!, token));
    }

    private static Command Join()
    {
        var series = Series();
        var upload = new Argument<string>("upload") { Description = "The upload that belongs to it." };
        var number = new Argument<int>("number") { Description = "Which part it is." };
        number.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && value is < 1 or > 10_000)
                result.AddError("The number of a part must be from 1 to 10000.");
        });
        return Correction(
            "join",
            "Make an upload this part of a series, whatever its title says.",
            [series, upload, number],
            parsed => parsed.GetValue(series)!,
            (corrections, parsed, token) => corrections.JoinAsync(parsed.GetValue(series)!, parsed.GetValue(upload)!, parsed.GetValue(number), token));
    }

    private static Command Seal()
    {
        var series = Series();
        return Correction(
            "seal",
            "Say that a series is whole as it is: nothing is missing, and what comes later stays outside.",
            [series],
            parsed => parsed.GetValue(series)!,
            (corrections, parsed, token) => corrections.SealAsync(parsed.GetValue(series)!, token));
    }

    private static Argument<string> Series() => new("series") { Description = "The series as 'pipeline series' lists it." };

    private static Command Correction(
        string name, string description, Argument[] arguments, Func<ParseResult, string> series, Func<SeriesCorrections, ParseResult, CancellationToken, Task> act)
    {
        Option<string?> store = CommonOptions.Store(), config = CommonOptions.Config();
        var command = new Command(name, description);
        foreach (var argument in arguments)
            command.Arguments.Add(argument);
        command.Options.Add(store);
        command.Options.Add(config);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = Host.Build(parsed.GetValue(config), null, verbose: false);
            var opened = CommonOptions.OpenStore(parsed.GetValue(store));
            await opened.EnsureContainersAsync(Containers.All, cancellationToken);
            await act(host.GetRequiredService<PipelineRunner>().Correct(opened), parsed, cancellationToken);
            var title = series(parsed).Split('/')[0];
            var now = SeriesCatalog.ReadAsync(opened, cancellationToken).Where(one => one.Series.StartsWith($"{title}/", StringComparison.Ordinal));
            SeriesTable.Write(Console.Out, await now.ToListAsync(cancellationToken));
            return ExitCodes.Done;
        });
        return command;
    }
}
