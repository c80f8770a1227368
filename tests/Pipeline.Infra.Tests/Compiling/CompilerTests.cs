using Pipeline.Tests.Support;

namespace Pipeline.Infra.Tests.Compiling;

/// <summary>The real compiler over every file, warnings as errors.</summary>
public sealed class CompilerTests
{
    private static readonly Dictionary<string, string> Plain = [];

    private static string[] Files => Directory.GetFiles(Repository.In("infra"), "*.bicep", SearchOption.AllDirectories);

    // The first two pull in every module; the linter looks at each file for itself.
    [Theory]
    [InlineData("build", "main.bicep", "--stdout")]
    [InlineData("build", "events.bicep", "--stdout")]
    [InlineData("build-params", "main.bicepparam", "--stdout")]
    [InlineData("lint", "--pattern", "./**/*.bicep")]
    public async Task Nothing_is_found_fault_with(params string[] arguments)
    {
        var (exit, output, error) = await Program.RunAsync(Repository.In("infra"), Plain, Repository.Bicep, arguments);

        Assert.True(exit == 0 && !(output + error).Contains(") : Warning ", StringComparison.Ordinal), error);
    }

    [Fact]
    public async Task A_warning_of_the_linter_is_an_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bicepconfig.json", Repository.Read("infra", "bicepconfig.json"));
        folder.Write("unused.bicep", "param unused string\n");

        var (exit, _, error) = await Program.RunAsync(folder.Path, Plain, Repository.Bicep, "lint", "--pattern", "./**/*.bicep");

        Assert.NotEqual(0, exit);
        Assert.Contains("Error no-unused-params", error);
    }

    [Fact]
    public async Task Every_file_is_formatted()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Files)
            folder.Write(Path.GetRelativePath(Repository.In("infra"), file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        var (exit, _, error) = await Program.RunAsync(folder.Path, Plain, Repository.Bicep, "format", "--pattern", "./**/*.bicep");

        Assert.True(exit == 0, error);
        Assert.All(Files, file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(folder.In(Path.GetRelativePath(Repository.In("infra"), file)))));
    }

    [Fact]
    public void No_module_comes_from_a_registry() => Assert.All(Files, file =>
    {
        var text = File.ReadAllText(file);
        Assert.DoesNotContain("'br", text);
        Assert.DoesNotContain("'ts", text);
    });
}
