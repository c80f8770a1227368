using Pipeline.Core.Running;

namespace Pipeline.Cli.Output;

/// <summary>Runs as they end: lines and a summary for people, JSON for programs.</summary>
internal static class RunOutput
{
    internal static async Task<int> WriteAsync(IAsyncEnumerable<RunReport> reports, string location, bool json)
    {
        if (json)
            return await WriteJsonAsync(reports);
        var ended = new List<RunReport>();
        await WriteLinesAsync(reports, ended);
        return RunSummary.Write(Console.Out, ended, location);
    }

    internal static async Task WriteLinesAsync(IAsyncEnumerable<RunReport> reports, List<RunReport> ended)
    {
        await foreach (var report in reports)
        {
            Console.Out.WriteLine(RunLines.Of(report));
            ended.Add(report);
        }
    }

    internal static async Task<int> WriteJsonAsync(IAsyncEnumerable<RunReport> reports)
    {
        var all = await reports.ToListAsync();
        JsonOutput.Write(all.OrderBy(report => report.Upload, StringComparer.Ordinal).Select(JsonOutput.Of));
        return RunSummary.ExitCode(all);
    }
}
