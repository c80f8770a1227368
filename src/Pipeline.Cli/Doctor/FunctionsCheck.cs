using System.Globalization;
using Pipeline.Cli.Functions;
using Pipeline.Core.Configuration;

namespace Pipeline.Cli.Doctor;

/// <summary>Whether <c>pipeline up --functions</c> finds what it starts: Node.js for Azurite, <c>func</c>, and the functions app.</summary>
/// <param name="folder">The working folder.</param>
/// <param name="app">The folder of a published app, if one was given.</param>
internal sealed class FunctionsCheck(string folder, string? app)
{
    private const int OldestNode = 20;

    internal async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) =>
        [await NodeAsync(cancellationToken), await FuncAsync(cancellationToken), App()];

    private static async Task<Finding> NodeAsync(CancellationToken cancellationToken)
    {
        const string remedy = "'pipeline up' needs it for Azurite. Install Node.js 20 or later, with npm, from https://nodejs.org.";
        var node = await ProgramVersion.AskAsync("node", cancellationToken);
        var npm = await ProgramVersion.AskAsync("npm", cancellationToken);
        if (node is null || npm is null)
            return Finding.Warning("node", $"{(node is null ? "Node.js" : "npm")} is not on the PATH, or does not run.", remedy);
        return int.TryParse(node.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var major) && major >= OldestNode
            ? Finding.Ok("node", $"Node.js {node}, npm {npm}")
            : Finding.Warning("node", $"Node.js {node} is older than {OldestNode}.", remedy);
    }

    private static async Task<Finding> FuncAsync(CancellationToken cancellationToken)
    {
        if (CoreTools.Find() is not { } tools)
        {
            const string missing = "'func' is not on the PATH; 'pipeline up --functions' cannot start the functions app.";
            return Finding.Warning("func", missing, CoreTools.Remedy);
        }

        var version = await ProgramVersion.AskAsync(tools.Start(["--version"]), cancellationToken);
        return version switch
        {
            null => Finding.Warning("func", $"{tools.Program} does not say its version.", CoreTools.Remedy),
            _ when version.StartsWith("4.", StringComparison.Ordinal) => Finding.Ok("func", $"version {version}, {tools.Program}"),
            _ => Finding.Warning("func", $"{tools.Program} is version {version}; the functions app needs version 4.", CoreTools.Remedy),
        };
    }

    private Finding App()
    {
        if (app is not null)
            return Published(app);
        return FunctionsProject.Find(folder) switch
        {
            null => Finding.Warning(
                "functions",
                "There is no functions app here: the working folder is not in a clone of Pipeline.",
                "'pipeline up --functions --app FOLDER' starts a published app."),
            { LastBuild: { } build } => Finding.Ok("functions", $"built in {build}"),
            var project => Finding.Ok("functions", $"{project.Folder}, not built yet; 'pipeline up --functions' builds it"),
        };
    }

    private static Finding Published(string folder)
    {
        try
        {
            return Finding.Ok("functions", $"published in {FunctionsApp.Open(folder).Folder}");
        }
        catch (ConfigurationException exception)
        {
            return Finding.Failed("functions", exception.Message, "Publish the app, or correct --app.");
        }
    }
}
