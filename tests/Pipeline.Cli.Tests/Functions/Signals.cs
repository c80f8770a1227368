using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Cli.Tests.Functions;

/// <summary>Tells a running program to stop, and reads what it said.</summary>
internal static class Signals
{
    // A shell without job control starts what runs in the background with SIGINT ignored, and programs started by that inherit it.
    private static readonly string Interrupt = IsInterruptIgnored() ? "TERM" : "INT";

    internal static Task<CliResult> InterruptAsync(Process process) => SendAsync(Interrupt, process);

    internal static async Task<CliResult> SendAsync(string signal, Process process)
    {
        await TellAsync(signal, process);
        return await CliProcess.EndAsync(process);
    }

    internal static Task TellAsync(string signal, Process process) => KillAsync($"-{signal}", Id(process));

    /// <summary>As a terminal does it: to the process and all that it started.</summary>
    internal static async Task<CliResult> InterruptGroupAsync(Process process)
    {
        await KillAsync($"-{Interrupt}", "--", $"-{Id(process)}");
        return await CliProcess.EndAsync(process);
    }

    private static bool IsInterruptIgnored()
    {
        const string status = "/proc/self/status";
        const int interrupt = 1 << 1;
        var ignored = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return ignored is not null
            && (ulong.Parse(ignored["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & interrupt) != 0;
    }

    private static string Id(Process process) => process.Id.ToString(CultureInfo.InvariantCulture);

    private static async Task KillAsync(params string[] arguments)
    {
        using var kill = Process.Start("kill", arguments);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }
}
