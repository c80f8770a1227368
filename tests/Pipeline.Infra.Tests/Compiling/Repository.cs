using System.Reflection;

namespace Pipeline.Infra.Tests.Compiling;

/// <summary>Where things are in the repository.</summary>
internal static class Repository
{
    internal static string Bicep { get; } = Metadata("Bicep");

    internal static string Cli { get; } = Metadata("Cli");

    internal static string In(params string[] names) => Path.Combine([Metadata("Repository"), .. names]);

    internal static string Read(params string[] names) => File.ReadAllText(In(names));

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
