using System.Diagnostics;

namespace Pipeline.Cli.Functions;

/// <summary>Azure Functions Core Tools on this machine: the program <c>func</c>, which runs a functions app outside Azure.</summary>
/// <param name="program">The full path of <c>func</c>.</param>
internal sealed class CoreTools(string program)
{
    /// <summary>How to get them (README of Azure Functions Core Tools).</summary>
    internal const string Remedy =
        "Install Azure Functions Core Tools 4 with 'npm i -g azure-functions-core-tools@4 --unsafe-perm true',"
        + " or as https://learn.microsoft.com/azure/azure-functions/functions-run-local says.";

    private const string Name = "func";

    /// <summary>The full path of <c>func</c>.</summary>
    internal string Program { get; } = program;

    /// <summary>Finds <c>func</c> on the PATH; <c>null</c> when it is not there.</summary>
    internal static CoreTools? Find()
    {
        var extensions = OperatingSystem.IsWindows() ? Environment.GetEnvironmentVariable("PATHEXT") ?? ".EXE;.CMD" : null;
        return Find(Environment.GetEnvironmentVariable("PATH"), extensions);
    }

    /// <summary>Finds <c>func</c> in a list of folders.</summary>
    /// <param name="path">Folders, separated as the PATH of this system separates them.</param>
    /// <param name="extensions">
    /// The endings of programs, separated by semicolons, as Windows has them; elsewhere <c>null</c>, and the file must be executable.
    /// </param>
    internal static CoreTools? Find(string? path, string? extensions)
    {
        string[] names = extensions is null
            ? [Name]
            : [.. extensions.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(ending => Name + ending.ToLowerInvariant())];
        var found = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(file => extensions is null ? IsExecutable(file) : File.Exists(file));
        return found is null ? null : new CoreTools(Path.GetFullPath(found));
    }

    /// <summary>What starts <c>func</c> with these arguments. Its input is empty, so that it never waits for an answer.</summary>
    internal ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        // Windows starts a command file only through its shell; npm installs func as one.
        var isProgram = !OperatingSystem.IsWindows() || Program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
        return isProgram
            ? new ProcessStartInfo(Program, arguments) { RedirectStandardInput = true }
            : new ProcessStartInfo("cmd.exe", ["/d", "/c", Name, .. arguments]) { RedirectStandardInput = true };
    }

    private static bool IsExecutable(string file)
    {
        const UnixFileMode executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & executable) != 0);
    }
}
