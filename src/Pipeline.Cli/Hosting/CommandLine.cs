using System.CommandLine;
using Pipeline.Azurite;
using Pipeline.Cli.Functions;
using Pipeline.Cli.Output;
using Pipeline.Core.Configuration;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Hosting;

/// <summary>Parses, runs, and turns what can be expected to go wrong into one clear line and an exit code.</summary>
internal static class CommandLine
{
    internal static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Fail(parsed.UnmatchedTokens is [var unknown, ..] ? $"'{unknown}' is no command or option here." : parsed.Errors[0].Message);
            var path = string.Join(' ', parsed.CommandResult.Command == root ? ["pipeline"] : new[] { "pipeline", parsed.CommandResult.Command.Name });
            Console.Error.WriteLine($"Try '{path} --help'.");
            return ExitCodes.WrongUse;
        }

        try
        {
            // Ctrl-C is ours: the first one lets what is in flight end.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception exception) when (exception is ConfigurationException or ArgumentException)
        {
            Fail(exception is ArgumentException { ParamName: not null } argument ? argument.Message.Split(" (Parameter", 2)[0] : exception.Message);
            return ExitCodes.WrongUse;
        }
        catch (Exception exception) when (exception is StoreAccessException or StoreUnavailableException or AzuriteException or FunctionsAppException or IOException or UnauthorizedAccessException)
        {
            Fail(exception.Message);
            return ExitCodes.Unfinished;
        }
        catch (OperationCanceledException)
        {
            Fail("Stopped. What was not finished is done by the next run.");
            return ExitCodes.Interrupted;
        }
    }

    internal static void Fail(string message) => Console.Error.WriteLine($"pipeline: {Printable.Line(message)}");
}
