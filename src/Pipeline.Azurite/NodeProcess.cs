using System.ComponentModel;
using System.Diagnostics;

namespace Pipeline.Azurite;

/// <summary>Starts Node.js and npm.</summary>
internal static class NodeProcess
{
    private const string Remedy = "Install Node.js 20 or later from https://nodejs.org and see that 'node' and 'npm' are on the PATH.";

    internal static Process StartNode(IEnumerable<string> arguments, string folder) => Start("node", arguments, folder);

    internal static async Task RunNpmAsync(
        IEnumerable<string> arguments, string folder, TimeSpan patience, CancellationToken cancellationToken)
    {
        // On Windows npm is a command file, which only the shell can start.
        using var process = OperatingSystem.IsWindows()
            ? Start("cmd.exe", ["/c", "npm", .. arguments], folder)
            : Start("npm", arguments, folder);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0)
                throw new AzuriteException($"npm ended with {process.ExitCode}: {Tail(await errors + await output)}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new AzuriteException($"npm did not end within {patience.TotalMinutes:0} minutes. Is the network there?");
        }
    }

    internal static string Tail(string text) => text.Length <= 600 ? text.Trim() : "…" + text[^600..].Trim();

    private static Process Start(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new AzuriteException($"'{program}' cannot be started. {Remedy}", exception);
        }
    }
}
