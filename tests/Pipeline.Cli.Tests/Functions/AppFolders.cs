using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests.Functions;

/// <summary>Folders as <c>pipeline up --functions</c> finds them: a published app, and a clone.</summary>
internal static class AppFolders
{
    private static readonly string[] Files = ["host.json", "worker.config.json", "functions.metadata"];

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
          <ItemGroup><None Include="*.json;functions.metadata" CopyToOutputDirectory="Always" /></ItemGroup>
        </Project>
        """;

    internal static string WriteApp(this TemporaryFolder folder, string name)
    {
        foreach (var file in Files)
            folder.Write(Path.Combine(name, file), "{}");
        return folder.In(name);
    }

    /// <summary>A clone whose functions app is one small program. What it is does not matter; the real one takes minutes.</summary>
    internal static string WriteClone(this TemporaryFolder folder, string program)
    {
        folder.Write("clone/Pipeline.sln", "");
        folder.Write("clone/src/Pipeline.Functions/Pipeline.Functions.csproj", Project);
        folder.Write("clone/src/Pipeline.Functions/Program.cs", program);
        folder.WriteApp("clone/src/Pipeline.Functions");
        Directory.CreateDirectory(folder.In("clone", "docs"));
        return folder.In("clone");
    }
}
