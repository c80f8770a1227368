using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

public sealed class PublishedProgramTests
{
    [Fact]
    public async Task What_is_published_runs_with_its_plugins_and_carries_no_compiler()
    {
        var app = await PublishedProgram.PublishAsync(CliProcess.Repository, "Pipeline.Cli", TestContext.Current.CancellationToken);

        var assemblies = Directory.GetFiles(app, "*.dll", SearchOption.AllDirectories);
        using var plugins = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(app, "pipeline.dll"), "plugins"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var listed = await CliProcess.EndAsync(plugins);

        Assert.Contains(assemblies, path => path.EndsWith(Path.Combine("plugins", "articles", "AngleSharp.dll"), StringComparison.Ordinal));
        Assert.DoesNotContain(assemblies.SelectMany(NamesIn), name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.Equal(0, listed.ExitCode);
        Assert.Contains("articles.summarise", listed.Output);
    }

    /// <summary>The assembly's own name and those of all it references.</summary>
    private static IEnumerable<string> NamesIn(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        if (!image.HasMetadata)
            return [];
        var metadata = image.GetMetadataReader();
        return
        [
            metadata.GetString(metadata.GetAssemblyDefinition().Name),
            .. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)),
        ];
    }
}
