using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Pipeline.Tests.Support;

/// <summary>
/// A program of this repository, published as a user publishes it. Test assemblies run at the same time, so they take turns, and what they
/// build lies apart from the tree's own output and is shared between them.
/// </summary>
public static class PublishedProgram
{
    /// <summary>The portable name of this machine's platform; the runtime's own name of it may be that of a distribution.</summary>
    public static string ThisPlatform { get; } =
        (OperatingSystem.IsWindows() ? "win-" : OperatingSystem.IsMacOS() ? "osx-" : "linux-")
        + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    /// <summary>Publishes a project of <c>src</c> in the configuration Release.</summary>
    /// <param name="repository">The root of the repository.</param>
    /// <param name="project">The project's name, such as <c>Pipeline.Cli</c>.</param>
    /// <param name="cancellationToken">Stops the wait; a publish under way goes on.</param>
    /// <param name="isCompiled">Whether it is compiled ahead of time, as it is unless a user says otherwise.</param>
    /// <param name="runtime">The platform, such as <c>linux-arm64</c>; <c>null</c> for the one that the project chooses.</param>
    /// <returns>The folder with the program and nothing else.</returns>
    public static async Task<string> PublishAsync(
        string repository,
        string project,
        CancellationToken cancellationToken,
        bool isCompiled = true,
        string? runtime = null
    )
    {
        var artifacts = Path.Combine(repository, "tests", "obj", "published");
        var variant = $"{project}{(isCompiled ? "" : "-uncompiled")}{(runtime is null ? "" : $"-{runtime}")}";
        var output = Path.Combine(artifacts, "programs", variant);
        Directory.CreateDirectory(artifacts);
        using var held = await LockAsync(Path.Combine(artifacts, "lock"), cancellationToken);
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);
        string[] arguments =
        [
            "publish",
            Path.Combine(repository, "src", project),
            "--configuration",
            "Release",
            "--artifacts-path",
            artifacts,
            "--output",
            output,
            // The build of the solution has run the analyzers; nothing of the compiler may outlive the tests.
            "--nologo",
            "--verbosity",
            "quiet",
            "-property:RunAnalyzers=false",
            "-property:UseSharedCompilation=false",
            "-nodeReuse:false",
            .. isCompiled ? Array.Empty<string>() : ["-property:PublishReadyToRun=false"],
            .. runtime is null ? Array.Empty<string>() : ["--runtime", runtime],
        ];
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        var text = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{project} could not be published: {await text}{await errors}");
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(200, cancellationToken);
            }
        }
    }
}
