using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Pipeline.Azurite;

/// <summary>Ends a process that we started.</summary>
public static class ProcessStop
{
    private const int SigTerm = 15;

    /// <summary>Asks the process to end (SIGTERM; Windows has no such request), and kills it when it has not ended in time.</summary>
    /// <param name="process">A process that was started; it may have ended already.</param>
    /// <param name="patience">How long it may take to end after it was asked.</param>
    public static async Task EndAsync(Process process, TimeSpan patience)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (Ask(process))
        {
            using var limit = new CancellationTokenSource(patience);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await KillAsync(process);
    }

    /// <summary>Kills the process and its children, if it has not ended, and waits until it has.</summary>
    /// <param name="process">A process that was started.</param>
    public static async Task KillAsync(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (process.HasExited)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Asks the process to end and does not wait.</summary>
    /// <param name="process">A process that was started; it may have ended already.</param>
    /// <returns>Whether the request was sent.</returns>
    public static bool Ask(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return !process.HasExited && !OperatingSystem.IsWindows() && Kill(process.Id, SigTerm) == 0;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
