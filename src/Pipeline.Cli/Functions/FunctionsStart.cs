using System.Diagnostics;
using System.Globalization;
using Pipeline.Core.Uploads;

namespace Pipeline.Cli.Functions;

/// <summary>How <c>func</c> is started over an app and a store: folder, arguments and environment.</summary>
/// <param name="App">The app.</param>
/// <param name="Connection">The connection string of an account with blobs, queues and tables.</param>
/// <param name="Port">The port of the Functions host.</param>
/// <param name="Verbose">Whether <c>func</c> says more.</param>
internal sealed record FunctionsStart(FunctionsApp App, string Connection, int Port, bool Verbose)
{
    /// <summary>
    /// What the app needs. A published app has no <c>local.settings.json</c>; where there is one, the environment takes precedence.
    /// <c>AzureWebJobs_…_Disabled</c> is <c>AzureWebJobs.….Disabled</c> as every shell can set it (WebJobs SDK): Azurite emits no events.
    /// </summary>
    internal IReadOnlyList<(string Name, string Value)> Settings =>
    [
        ("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated"),
        ("AzureWebJobsStorage", Connection),
        ("PipelineStorage", Connection),
        ("SweepSchedule", "0 */5 * * * *"),
        ("AzureWebJobs_IngestArticle_Disabled", "true"),
    ];

    // The folder holds what a build made; func must not look for a project there.
    private string[] Arguments =>
        ["start", "--no-build", "--port", Port.ToString(CultureInfo.InvariantCulture), .. Verbose ? new[] { "--verbose" } : []];

    /// <summary>The start by this process.</summary>
    internal ProcessStartInfo With(CoreTools tools)
    {
        var start = tools.Start(Arguments);
        start.WorkingDirectory = App.Folder;
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        return start;
    }

    /// <summary>The same as a person types it.</summary>
    /// <param name="isPowerShell">For PowerShell; otherwise for a POSIX shell.</param>
    internal string CommandLine(bool isPowerShell)
    {
        var func = string.Join(' ', ["func", .. Arguments]);
        var settings = Settings.Select(setting => isPowerShell
            ? $"$env:{setting.Name} = {InPowerShell(setting.Value)}"
            : $"{setting.Name}={ShellQuote.Quote(setting.Value)} \\");
        var change = isPowerShell ? $"Set-Location {InPowerShell(App.Folder)}" : $"cd {ShellQuote.Quote(App.Folder)} && \\";
        string[] lines = [change, .. settings, func];
        return string.Join(Environment.NewLine, lines.Select(line => "  " + line));
    }

    private static string InPowerShell(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
