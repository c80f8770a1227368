using System.Reflection;

namespace Pipeline.Functions.Tests;

/// <summary>Files of the repository, by their path from its root.</summary>
internal static class RepositoryFiles
{
    internal static string Root { get; } =
        typeof(RepositoryFiles)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Repository")
            .Value!;

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar)));
}
