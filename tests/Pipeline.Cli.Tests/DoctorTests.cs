using System.Text.Json;
using Pipeline.Cli.Doctor;
using Pipeline.Core.Stores.Folder;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

public sealed class DoctorTests(AzuriteFixture azurite) : IDisposable
{
    // What 'pipeline up --functions' needs; whether it is there depends on the machine, and FunctionsDoctorTests looks at it.
    private static readonly string[] Tools = ["node", "func", "functions"];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_folder_store_has_nothing_to_mend_and_is_left_clean()
    {
        var store = _folder.In("store");
        await CliProcess.RunAsync(_folder.Path, "status", "--store", store);

        var result = await CliProcess.RunAsync(_folder.Path, "doctor", "--store", store, "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.All(Findings(result).Where(finding => !Tools.Contains(finding.Check)), finding => Assert.Equal("ok", finding.Verdict));
        Assert.Equal(["configuration", "containers", "permissions", "clock", .. Tools], Findings(result).Select(finding => finding.Check).Where(check => check != "plugin"));
        Assert.Empty(Directory.GetFiles(Path.Combine(store, "runs"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_sound_Azurite_has_nothing_to_mend()
    {
        var connection = await azurite.ConnectionStringAsync();
        await CliProcess.RunAsync(_folder.Path, "status", "--store", connection);

        var result = await CliProcess.RunAsync(_folder.Path, "doctor", "--store", connection);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("newer clients are let in", result.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing must be mended.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_said_with_its_cure()
    {
        const string nowhere = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;";

        var result = await CliProcess.RunAsync(_folder.Path, "doctor", "--store", nowhere);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("'pipeline up' starts Azurite", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_named()
    {
        _folder.Write("pipeline.json", """{ "Pipeline": { "Steps": { "Timeot": "00:00:10" } } }""");

        var result = await CliProcess.RunAsync(_folder.Path, "doctor");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Timeot", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, nameof(Verdict.Ok))]
    [InlineData(15, nameof(Verdict.Warning))]
    [InlineData(-15, nameof(Verdict.Warning))]
    [InlineData(300, nameof(Verdict.Failed))]
    public async Task A_clock_that_is_off_is_told_by_how_much(int seconds, string verdict)
    {
        var store = new FolderBlobStore(_folder.In("store"));
        await store.EnsureContainersAsync(Pipeline.Core.Stores.Containers.All, Stop);

        var findings = await new StoreCheck(store, new ShiftedTime(TimeSpan.FromSeconds(seconds))).LookAsync(TimeSpan.FromSeconds(30), Stop);

        Assert.Equal(verdict, findings.Single(finding => finding.Check == "clock").Verdict.ToString());
    }

    private static List<(string Verdict, string Check)> Findings(CliResult result) =>
        [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Select(finding => (finding.GetProperty("verdict").GetString()!, finding.GetProperty("check").GetString()!))];

    private sealed class ShiftedTime(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
