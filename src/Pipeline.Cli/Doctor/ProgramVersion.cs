using System.ComponentModel;
using System.Diagnostics;

namespace Pipeline.Cli.Doctor;

/// <summary>Asks a program for its version.</summary>
internal static class ProgramVersion
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What <c>NAME --version</c> prints first; <c>null</c> when it cannot be started, fails or does not end.</summary>
    internal static Task<string?> AskAsync(string name, CancellationToken cancellationToken) =>
        // On Windows npm is a command file, which only the shell can start.
        AskAsync(
            OperatingSystem.IsWindows()
                ? new ProcessStartInfo("cmd.exe", ["/d", "/c", name, "--version"])
                : new ProcessStartInfo(name, ["--version"]),
            cancellationToken);

    /// <summary>The same for a program that is started in a way of its own.</summary>
    internal static async Task<string?> AskAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null;
        }

        using (process)
            return await ReadAsync(process, cancellationToken);
    }

    private static async Task<string?> ReadAsync(Process process, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await errors;
            await process.WaitForExitAsync(limit.Token);
            var line = output.Split('\n')[0].Trim();
            return process.ExitCode == 0 && line.Length > 0 ? line : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }
}
