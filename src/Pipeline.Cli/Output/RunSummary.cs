using Pipeline.Cli.Hosting;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Output;

/// <summary>What stands below the table: every failure with its cure, and one line that counts.</summary>
internal static class RunSummary
{
    internal static int Write(TextWriter output, IReadOnlyCollection<RunReport> reports, string location)
    {
        foreach (var report in reports.Where(report => report.Record?.Failure is not null || report.Problem is not null).OrderBy(report => report.Upload, StringComparer.Ordinal))
        {
            var failure = report.Record?.Failure;
            output.WriteLine($"{Printable.Shortened(report.Upload, 80)}: {Printable.Line(report.Problem ?? failure!.Message)}");
            if (failure is not null)
                output.WriteLine($"  {Printable.Line(failure.Cure)} See deadletter/ for the command that replays it.");
        }

        var states = reports.GroupBy(report => report.Problem is not null ? "unfinished" : RunStates.NameOf(report.Record!.State))
            .OrderByDescending(group => group.Key == "succeeded").ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Count()} {group.Key}");
        var repeated = reports.Count(report => report.Repeated);
        var before = repeated > 0 ? $" ({repeated} finished before; --force does them again)" : "";
        output.WriteLine(reports.Count == 0 ? "Nothing to do: no uploads were found." : $"{string.Join(", ", states)}{before}. Results: {Where(location)}");
        return ExitCode(reports);
    }

    internal static int ExitCode(IEnumerable<RunReport> reports) =>
        reports.All(report => report.Problem is null && report.Record?.State is RunState.Succeeded or RunState.Superseded or RunState.Withdrawn) ? ExitCodes.Done : ExitCodes.Unfinished;

    private static string Where(string location) =>
        Path.IsPathFullyQualified(location) ? Path.Combine(Path.GetRelativePath(Environment.CurrentDirectory, location), Containers.Results) : $"{location}/{Containers.Results}";
}
