using System.Runtime.InteropServices;
using Pipeline.Core.Configuration;

namespace Pipeline.Cli.Functions;

/// <summary>A functions app that is ready to start: a published one, or what a build left.</summary>
/// <param name="Folder">The full path of the folder with <c>host.json</c>.</param>
internal sealed record FunctionsApp(string Folder)
{
    /// <summary>What the Functions host reads first (Azure Functions Worker SDK).</summary>
    private static readonly string[] Files = ["host.json", "worker.config.json", "functions.metadata"];

    /// <summary>Looks at a folder.</summary>
    /// <exception cref="ConfigurationException">It holds no app that could be started.</exception>
    internal static FunctionsApp Open(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var missing = Missing(full);
        return missing.Length == 0
            ? new FunctionsApp(full)
            : throw new ConfigurationException(
                $"{full} is no published functions app: {string.Join(", ", missing)} missing."
                + " Publish one for this machine with"
                + $" 'dotnet publish src/Pipeline.Functions -c Release -r {RuntimeInformation.RuntimeIdentifier} -o FOLDER'"
                + " in a clone of Pipeline, and give --app FOLDER.");
    }

    /// <summary>Whether a folder holds an app.</summary>
    internal static bool IsIn(string folder) => Missing(folder).Length == 0;

    private static string[] Missing(string folder) => [.. Files.Where(file => !File.Exists(Path.Combine(folder, file)))];
}
