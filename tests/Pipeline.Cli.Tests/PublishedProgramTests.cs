using System.Diagnostics;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

public sealed class PublishedProgramTests(PublishedCli cli) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_runs_with_its_plugins()
    {
        var listed = await RunAsync("plugins");

        Assert.Equal(0, listed.ExitCode);
        Assert.Equal(
            Directory.GetDirectories(Path.Combine(CliProcess.Repository, "src", "plugins")).Length,
            listed.Output.Split('\n').Count(line => line.TrimStart().StartsWith("steps ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Its_folder_holds_what_is_listed_and_no_compiler()
    {
        var layout = await cli.LayoutAsync();

        Assert.Empty(layout.NotIn(List("cli.txt"), List("plugins.txt")));
        Assert.DoesNotContain(layout.AssemblyNames(), name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_assembly_is_compiled_ahead_of_time_and_our_plugins_whole()
    {
        var layout = await cli.LayoutAsync();

        Assert.Equal(
            ["plugins/languagemodel/OpenAI.dll", "plugins/mail/BouncyCastle.Cryptography.dll"],
            layout.Assemblies.Where(file => !layout.IsCompiled(file)));
        // Without the contract among the compiler's references it would be two thirds.
        var ours = layout.Assemblies.Where(file => file.Contains("/Pipeline.Plugins.", StringComparison.Ordinal));
        Assert.DoesNotContain(ours, file => layout.CompiledShareOf(file) < 0.9);
    }

    [Theory]
    [InlineData("configuration")]
    [InlineData("article")]
    [InlineData("series")]
    public async Task It_writes_the_same_schemas_without_the_documentation(string of)
    {
        var published = await RunAsync("schema", of);

        Assert.Equal((await CliProcess.RunAsync(_folder.Path, "schema", of)).Output, published.Output);
    }

    [Fact]
    public async Task It_makes_the_same_of_the_samples_as_what_was_built()
    {
        var samples = Path.Combine(CliProcess.Repository, "samples", "inbox");
        await RunAsync("run", samples, "--out", _folder.In("published"));
        await CliProcess.RunAsync(_folder.Path, "run", samples, "--out", _folder.In("built"));

        foreach (var container in new[] { "results", "articles" })
            Assert.Equal(Contents(_folder.In("built", container)), Contents(_folder.In("published", container)));
    }

    private static string List(string name) => Path.Combine(CliProcess.Repository, "tests", "Support", "Published", name);

    private static SortedDictionary<string, string> Contents(string folder) =>
        new(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path))
            // How often a series was put together while its parts came in depends on the moment.
            .Where(path => !path.StartsWith("_revisions", StringComparison.Ordinal))
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(folder, path))), StringComparer.Ordinal);

    private async Task<CliResult> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(await cli.FolderAsync(), "pipeline.dll"), .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        return await CliProcess.EndAsync(process);
    }
}
