using System.Text.Json;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests.Functions;

public sealed class FunctionsDoctorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Func_and_a_clone_are_found()
    {
        using var func = new FuncDouble("4.6.0");
        var clone = _folder.WriteClone("return;");
        var built = _folder.WriteApp("clone/src/Pipeline.Functions/bin/Debug/net10.0");

        var result = await CliProcess.RunAsync(clone, func.Environment, "doctor", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("ok", Finding(result, "node").Verdict);
        Assert.Equal("ok", Finding(result, "func").Verdict);
        Assert.Contains("version 4.6.0", Finding(result, "func").Message, StringComparison.Ordinal);
        Assert.Equal($"built in {built}", Finding(result, "functions").Message);
    }

    [Fact]
    public async Task An_older_func_and_an_app_that_is_not_built_are_told()
    {
        using var func = new FuncDouble("3.0.5455");

        var result = await CliProcess.RunAsync(_folder.WriteClone("return;"), func.Environment, "doctor", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("warning", Finding(result, "func").Verdict);
        Assert.Contains("not built yet", Finding(result, "functions").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_programs_are_warnings_with_a_remedy()
    {
        // The test itself starts 'dotnet' through its own PATH; only what the program starts is looked for here.
        var result = await CliProcess.RunAsync(_folder.Path, new Dictionary<string, string> { ["PATH"] = _folder.Path }, "doctor");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("https://nodejs.org", result.Output, StringComparison.Ordinal);
        Assert.Contains("azure-functions-core-tools@4", result.Output, StringComparison.Ordinal);
        Assert.Contains("--app FOLDER", result.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing must be mended.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_was_named_must_be_one()
    {
        var published = await CliProcess.RunAsync(_folder.Path, "doctor", "--json", "--app", _folder.WriteApp("app"));
        var none = await CliProcess.RunAsync(_folder.Path, "doctor", "--json", "--app", "nowhere");

        Assert.Equal(0, published.ExitCode);
        Assert.Equal($"published in {_folder.In("app")}", Finding(published, "functions").Message);
        Assert.Equal(1, none.ExitCode);
        Assert.Equal("failed", Finding(none, "functions").Verdict);
    }

    private static (string Verdict, string Message) Finding(CliResult result, string check)
    {
        using var json = JsonDocument.Parse(result.Output);
        var finding = json.RootElement.EnumerateArray().Single(finding => finding.GetProperty("check").GetString() == check);
        return (finding.GetProperty("verdict").GetString()!, finding.GetProperty("message").GetString()!);
    }
}
