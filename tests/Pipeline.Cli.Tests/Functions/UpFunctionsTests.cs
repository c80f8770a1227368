using System.Diagnostics;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Core.Stores;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests.Functions;

public sealed class UpFunctionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FuncDouble _func = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _func.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Func_starts_in_the_app_and_gets_an_account_with_blobs_queues_and_tables()
    {
        var app = _folder.WriteApp("it's an app");
        using var up = Up("--app", app);
        await _func.StartedAsync(up);

        var connection = _func.Variable("PipelineStorage")!;
        await new BlobContainerClient(connection, "made-by-func").CreateAsync(cancellationToken: Stop);
        await new QueueClient(connection, "made-by-func").CreateAsync(cancellationToken: Stop);
        var tables = await Endpoints.TableServerAsync(connection);
        var ended = await Signals.InterruptAsync(up);

        Assert.Equal(app, _func.Folder);
        Assert.Equal(["start", "--no-build", "--port"], _func.Arguments[..^1]);
        Assert.Equal(connection, _func.Variable("AzureWebJobsStorage"));
        Assert.StartsWith("Azurite-Table", tables, StringComparison.Ordinal);
        Assert.Equal("dotnet-isolated", _func.Variable("FUNCTIONS_WORKER_RUNTIME"));
        Assert.Contains("func double is up", ended.Output, StringComparison.Ordinal);
        Assert.Contains(connection, ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_ends_func_and_Azurite_and_is_no_failure()
    {
        using var up = Up("--app", _folder.WriteApp("app"));
        await _func.StartedAsync(up);
        var connection = _func.Variable("PipelineStorage")!;

        var ended = await Signals.SendAsync("TERM", up);

        Assert.Equal(0, ended.ExitCode);
        Assert.True(_func.WasTold);
        Assert.False(_func.Runs());
        Assert.DoesNotContain(Endpoints.Ports(connection), Endpoints.Answers);
        Assert.Contains("nothing is left running", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_signal_kills_a_func_that_does_not_end()
    {
        using var up = Up("--app", _folder.WriteApp("app"));
        await _func.StartedAsync(up);
        _func.BeStubborn();
        await Signals.TellAsync("TERM", up);
        while (!_func.WasTold)
            await Task.Delay(50, Stop);

        var ended = await Signals.SendAsync("TERM", up);

        Assert.Equal(0, ended.ExitCode);
        Assert.False(_func.Runs());
    }

    [Fact]
    public async Task An_interrupt_that_the_terminal_sends_to_all_is_no_failure()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs setsid");
        string[] arguments = ["dotnet", CliProcess.Program, .. Arguments("--app", _folder.WriteApp("app"))];
        using var up = Process.Start(_func.WithIt(new ProcessStartInfo("setsid", arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        }))!;
        await _func.StartedAsync(up);
        var connection = _func.Variable("PipelineStorage")!;

        var ended = await Signals.InterruptGroupAsync(up);

        Assert.Equal(0, ended.ExitCode);
        Assert.False(_func.Runs());
        Assert.DoesNotContain(Endpoints.Ports(connection), Endpoints.Answers);
    }

    [Fact]
    public async Task The_inbox_is_left_to_the_functions_app()
    {
        using var up = Up("--app", _folder.WriteApp("app"));
        await _func.StartedAsync(up);
        var connection = _func.Variable("PipelineStorage")!;
        var inbox = new BlobContainerClient(connection, Containers.Inbox);
        await inbox.UploadBlobAsync("one.html", BinaryData.FromString(Stories.Html(1)), Stop);

        // Another program's whole life: a watch would have seen the upload meanwhile.
        var status = await CliProcess.RunAsync(_folder.Path, "status", "--store", connection);
        var runs = await FinalState.RunsAsync(BlobStores.Open(connection));
        var ended = await Signals.InterruptAsync(up);

        Assert.Equal(0, status.ExitCode);
        Assert.Empty(runs);
        Assert.DoesNotContain("Watching", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 1, "func ended with 3")]
    [InlineData(0, 0, "func ended; Azurite is stopped")]
    public async Task When_func_ends_by_itself_all_ends(int code, int exitCode, string line)
    {
        using var up = Up("--app", _folder.WriteApp("app"));
        await _func.StartedAsync(up);
        var connection = _func.Variable("PipelineStorage")!;

        _func.End(code);
        var ended = await CliProcess.EndAsync(up);

        Assert.Equal(exitCode, ended.ExitCode);
        Assert.Contains(line, ended.Output + ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Endpoints.Ports(connection), Endpoints.Answers);
    }

    private static string[] Arguments(params string[] arguments) =>
        ["up", "--functions", "--port", "0", "--functions-port", "0", "--folder", "data", .. arguments];

    private Process Up(params string[] arguments) => CliProcess.Start(_folder.Path, _func.Environment, Arguments(arguments));
}
