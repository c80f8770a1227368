using System.Diagnostics;
using Pipeline.Azurite;
using Pipeline.Cli.Hosting;

namespace Pipeline.Cli.Functions;

/// <summary>Runs <c>func</c> until it ends or this process is told to stop.</summary>
internal static class FunctionsHost
{
    // The terminal sends Ctrl-C to func as well as to us, and func may have ended before our own handler runs.
    private static readonly TimeSpan SignalPatience = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs it. Its output goes where ours goes.</summary>
    /// <param name="start">How to start it.</param>
    /// <param name="stop">The first signal is passed on, and <c>func</c> may take its time; the second one kills it.</param>
    /// <returns>Its exit code, or <c>null</c> when it ended because it was told to.</returns>
    internal static async Task<int?> RunAsync(ProcessStartInfo start, StopSignal stop)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(stop.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (process.HasExited && process.ExitCode != 0)
                await Task.Delay(SignalPatience, stop.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.Stopping.IsCancellationRequested)
                return process.ExitCode;
            // Windows has no such request; there the console has told func already.
            ProcessStop.Ask(process);
            await process.WaitForExitAsync(stop.Abort).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return null;
        }
        finally
        {
            await ProcessStop.KillAsync(process);
        }
    }
}
