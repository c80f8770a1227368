using System.Reflection;

namespace Pipeline.Benchmarks;

/// <summary>The checkout that this program was built from.</summary>
internal static class RepositoryFolder
{
    internal static string Path { get; } =
        typeof(RepositoryFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;
}
