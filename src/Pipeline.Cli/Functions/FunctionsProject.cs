using System.ComponentModel;
using System.Diagnostics;
using Pipeline.Cli.Output;
using Pipeline.Core.Configuration;

namespace Pipeline.Cli.Functions;

/// <summary>The project of the functions app in a clone of Pipeline.</summary>
/// <param name="Folder">The full path of <c>src/Pipeline.Functions</c>.</param>
internal sealed record FunctionsProject(string Folder)
{
    private const string Name = "Pipeline.Functions";
    private const int TailLines = 25;

    // bin/<configuration>/<framework>
    private static readonly EnumerationOptions TwoLevels = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };

    /// <summary>Where a build leaves an app that is ready to start, if there has been one.</summary>
    internal string? LastBuild => !Directory.Exists(Output)
        ? null
        : Directory.GetDirectories(Output, "net*", TwoLevels).FirstOrDefault(FunctionsApp.IsIn);

    private string Output => Path.Combine(Folder, "bin");

    private string File => Path.Combine(Folder, Name + ".csproj");

    /// <summary>The project in the nearest folder, from the given one upwards, that holds a clone; <c>null</c> when none does.</summary>
    internal static FunctionsProject? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var project = new FunctionsProject(Path.Combine(at.FullName, "src", Name));
            if (System.IO.File.Exists(Path.Combine(at.FullName, "Pipeline.sln")) && System.IO.File.Exists(project.File))
                return project;
        }

        return null;
    }

    /// <summary>Finds the project as <see cref="Find"/> does.</summary>
    /// <exception cref="ConfigurationException">There is none.</exception>
    internal static FunctionsProject Require(string folder) => Find(folder) ?? throw new ConfigurationException(
        $"There is no functions app to start: neither {folder} nor a folder above it is a clone of Pipeline (Pipeline.sln and src/{Name})."
        + " Run the command in a clone, which it builds, or give --app FOLDER with a published app.");

    /// <summary>Builds the app.</summary>
    /// <param name="progress">Told in a line what is going on, and the end of the build's output when it fails.</param>
    /// <param name="cancellationToken">Stops the build.</param>
    /// <exception cref="FunctionsAppException">The build fails, or there is no .NET SDK.</exception>
    internal async Task<FunctionsApp> BuildAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        progress($"Building {Folder}. The first time takes a minute or two.");
        // No build server may outlive the command.
        string[] build =
        [
            "build", File, "--nologo", "--verbosity", "minimal", "-tl:off", "-nodeReuse:false", "-property:UseSharedCompilation=false",
        ];
        var (code, lines) = await DotnetAsync(build, line => Tell(line, progress), cancellationToken);
        if (code != 0)
        {
            foreach (var line in lines.TakeLast(TailLines))
                progress("  " + line);
            throw new FunctionsAppException(
                $"The functions app cannot be started, because 'dotnet build {File}' ended with {code}."
                + " The end of its output is above; mend it and start again.");
        }

        var (_, folder) = await DotnetAsync(["msbuild", File, "-nologo", "-getProperty:TargetDir"], _ => { }, cancellationToken);
        return FunctionsApp.Open(folder is [.., var last] ? last.Trim() : Folder);
    }

    // "Pipeline.Core -> /…/Pipeline.Core.dll": one line for each project, in any language.
    private static void Tell(string line, Action<string> progress)
    {
        if (line.Split(" -> ", 2) is [var project, _])
            progress($"  built {project.Trim()}");
    }

    private static async Task<(int Code, IReadOnlyList<string> Lines)> DotnetAsync(
        IEnumerable<string> arguments, Action<string> told, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        using var process = Start(arguments);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                var text = Printable.Line(line);
                if (string.IsNullOrWhiteSpace(text))
                    continue;
                lines.Add(text);
                told(text);
            }

            lines.AddRange((await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Printable.Line));
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, lines);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        try
        {
            var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new FunctionsAppException(
                "The functions app cannot be built: there is no 'dotnet' on the PATH."
                + " Install the .NET 10 SDK, or give --app FOLDER with a published app.",
                exception);
        }
    }
}
