using Pipeline.Infra.Tests.Compiling;
using Pipeline.Tests.Support;

namespace Pipeline.Infra.Tests.Scripts;

/// <summary>The second stage's script, with a stand-in for the Azure CLI; what it uploads goes through the real pipeline.</summary>
public sealed class AfterDeployTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_wires_and_proves_and_clears_away()
    {
        var (exit, output) = await RunAsync();

        Assert.True(exit == 0, output);
        Assert.Contains("done: an upload became an event, the event a run, the run a result", output);
        Assert.Equal(["functionapp function", "functionapp keys", "deployment group", "eventgrid system-topic", "storage blob"], Kinds());
        var wiring = Assert.Single(Calls(), call => call.StartsWith("deployment group create", StringComparison.Ordinal));
        Assert.Contains(Path.Combine("infra", "events.bicep"), wiring);
        Assert.Contains("functionName=IngestArticle", wiring);
        Assert.Contains(Calls(), call => call.StartsWith("storage blob delete", StringComparison.Ordinal) && call.Contains("--container-name inbox", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(_folder.In("store", "results"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task It_waits_for_a_function_and_a_key_that_come_late()
    {
        var (exit, output) = await RunAsync(("AZ_FUNCTION_AFTER", "2"), ("AZ_KEY_AFTER", "1"), ("PIPELINE_SMOKE", "off"));

        Assert.True(exit == 0, output);
        Assert.Contains("waiting for function IngestArticle", output);
        Assert.Contains("waiting for the key", output);
        Assert.DoesNotContain(Calls(), call => call.StartsWith("storage", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AZ_FUNCTION_AFTER", "has no function IngestArticle", "azd deploy")]
    [InlineData("AZ_KEY_AFTER", "no system key blobs_extension", "az functionapp restart")]
    public async Task Without_function_or_key_it_wires_nothing_and_says_what_to_do(string missing, string finding, string cure)
    {
        var (exit, output) = await RunAsync((missing, "1000"), ("PIPELINE_WAIT_SECONDS", "1"));

        Assert.Equal(1, exit);
        Assert.Contains(finding, output);
        Assert.Contains(cure, output);
        Assert.DoesNotContain(Calls(), call => call.StartsWith("deployment", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("3", 1)]
    public async Task An_app_that_does_not_answer_at_once_is_asked_three_times(string failures, int expected)
    {
        var (exit, output) = await RunAsync(("AZ_WIRE_FAILS", failures), ("PIPELINE_SMOKE", "off"));

        Assert.True(expected == exit, output);
        Assert.Contains("Webhook validation handshake failed", output);
    }

    [Fact]
    public async Task An_upload_that_no_event_announces_fails_the_deployment()
    {
        var (exit, output) = await RunAsync(("AZ_EVENT", "lost"), ("PIPELINE_SMOKE_SECONDS", "1"));

        Assert.Equal(1, exit);
        Assert.Contains("no result after 1 s", output);
    }

    [Fact]
    public async Task A_variable_that_is_missing_is_named()
    {
        var (exit, output) = await RunAsync(("PIPELINE_SYSTEM_TOPIC", ""));

        Assert.Equal(1, exit);
        Assert.Contains("PIPELINE_SYSTEM_TOPIC is not set", output);
    }

    private string[] Calls() => File.ReadAllLines(_folder.In("calls"));

    private IEnumerable<string> Kinds() => Calls().Select(call => string.Join(' ', call.Split(' ')[..2])).Distinct();

    private async Task<(int ExitCode, string Output)> RunAsync(params (string Name, string Value)[] settings)
    {
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = $"{Repository.In("tests", "Pipeline.Infra.Tests", "Scripts")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["AZ_FOLDER"] = _folder.Path,
            ["AZ_PIPELINE"] = Repository.Cli,
            ["AZURE_RESOURCE_GROUP"] = "rg-x",
            ["PIPELINE_FUNCTION_APP"] = "app",
            ["PIPELINE_SYSTEM_TOPIC"] = "topic",
            ["PIPELINE_HOST_ACCOUNT"] = "sthostx",
            ["PIPELINE_DATA_ACCOUNT"] = "stdatax",
            ["PIPELINE_PAUSE_SECONDS"] = "0.1",
        };
        foreach (var (name, value) in settings)
            environment[name] = value;
        var (exit, output, error) = await Program.RunAsync(_folder.Path, environment, "bash", Repository.In("infra", "after-deploy.sh"));
        return (exit, output + error);
    }
}
