using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests.Functions;

public sealed class UpFunctionsFaultTests : IDisposable
{
    private static readonly Dictionary<string, string> WithoutFunc = new() { ["PATH"] = FuncDouble.PathWithoutFunc };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_func_the_remedy_is_printed_with_a_command_that_starts_the_app_against_this_Azurite()
    {
        using var func = new FuncDouble();
        var app = _folder.WriteApp("it's an app");
        using var up = CliProcess.Start(_folder.Path, WithoutFunc, Arguments("--app", app));
        var lines = new List<string>();
        while (lines is not [.., var last] || !last.StartsWith("Azurite runs until then", StringComparison.Ordinal))
        {
            var line = await up.StandardOutput.ReadLineAsync(Stop);
            Assert.True(line is not null, $"{string.Join('\n', lines)} is all it said");
            lines.Add(line);
        }

        // As a person does: the command is copied from the terminal into another one, where func is by now.
        var command = lines.SkipWhile(line => !line.StartsWith("  cd ", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0);
        using var typed = Process.Start(func.WithIt(new ProcessStartInfo("bash", ["-c", string.Join('\n', command)])))!;
        await func.StartedAsync(typed);
        var ended = await Signals.InterruptAsync(up);

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(app, func.Folder);
        Assert.Contains("npm i -g azure-functions-core-tools@4", string.Join('\n', lines), StringComparison.Ordinal);
        Assert.Contains($"  {func.Variable("PipelineStorage")}", lines);
        Assert.Equal(["start", "--no-build", "--port"], func.Arguments[..^1]);
        Assert.Equal("true", func.Variable("AzureWebJobs_IngestArticle_Disabled"));
    }

    [Theory]
    [InlineData("--port", 1, "queue service")]
    [InlineData("--functions-port", 0, "Functions host")]
    public async Task A_taken_port_is_named_with_the_option_that_chooses_another(string option, int offset, string service)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var chosen = $"{port - offset}";
        string[] ports = option == "--port" ? ["--functions-port", "0", option, chosen] : ["--port", "0", option, chosen];

        string[] arguments = ["up", "--functions", "--folder", "data", "--app", _folder.WriteApp("app"), .. ports];
        var result = await CliProcess.RunAsync(_folder.Path, WithoutFunc, arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"Port {port}", result.Error, StringComparison.Ordinal);
        Assert.Contains(service, result.Error, StringComparison.Ordinal);
        Assert.Contains($"choose another with {option}", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_an_app_says_what_is_missing_and_how_to_publish_one()
    {
        _folder.Write("app/host.json", "{}");

        var result = await CliProcess.RunAsync(_folder.Path, WithoutFunc, Arguments("--app", "app"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("worker.config.json, functions.metadata missing", result.Error, StringComparison.Ordinal);
        Assert.Contains("dotnet publish src/Pipeline.Functions", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_clone_an_app_is_asked_for()
    {
        var result = await CliProcess.RunAsync(_folder.Path, WithoutFunc, Arguments());

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("give --app FOLDER", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.In("data")));
    }

    [Fact]
    public async Task An_app_that_does_not_build_shows_the_end_of_the_build()
    {
        var clone = _folder.WriteClone("this is no program");

        var result = await CliProcess.RunAsync(clone, WithoutFunc, Arguments());

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error CS", result.Error, StringComparison.Ordinal);
        Assert.Contains("dotnet build", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(clone, "data")));
    }

    [Fact]
    public async Task A_clone_around_the_working_folder_is_built_and_started()
    {
        using var func = new FuncDouble();
        var clone = _folder.WriteClone("return;");
        using var up = CliProcess.Start(Path.Combine(clone, "docs"), func.Environment, Arguments());
        await func.StartedAsync(up);

        var ended = await Signals.InterruptAsync(up);

        Assert.Equal(Path.Combine(clone, "src", "Pipeline.Functions", "bin", "Debug", "net10.0"), func.Folder);
        Assert.Contains("built Pipeline.Functions", ended.Error, StringComparison.Ordinal);
        Assert.Equal(0, ended.ExitCode);
    }

    [Theory]
    [InlineData("--functions", "--jobs", "2")]
    [InlineData("--functions", "--config", "pipeline.json")]
    [InlineData("--app", "app")]
    [InlineData("--functions-port", "7072")]
    [InlineData("--functions", "--port", "65535")]
    public async Task Options_that_would_have_no_effect_are_refused(params string[] arguments)
    {
        var result = await CliProcess.RunAsync(_folder.Path, ["up", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--", result.Error.Split('\n')[0], StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.In(".azurite")));
    }

    private static string[] Arguments(params string[] arguments) =>
        ["up", "--functions", "--port", "0", "--functions-port", "0", "--folder", "data", .. arguments];
}
