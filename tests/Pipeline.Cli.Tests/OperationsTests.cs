using System.Text.Json;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

/// <summary>Replay and sweep, as an operator calls them.</summary>
public sealed class OperationsTests : IDisposable
{
    private const string Story = "The bridge at Linden\n\nThe bridge at Linden was closed on Tuesday after the river rose by a metre in one night.\n\nEngineers said that they would look at its piers as soon as the water fell again.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Replaying_what_failed_names_it_first_and_does_it_when_told()
    {
        _folder.Write("store/inbox/good.txt", Story);
        _folder.Write("store/inbox/empty.txt", "");
        await RunAsync("run");

        var dry = await RunAsync("replay", "--failed");
        var before = File.GetLastWriteTimeUtc(_folder.In("store", "deadletter", "empty.txt.json"));
        var real = await RunAsync("replay", "--failed", "--apply");

        Assert.Equal((0, 1), (dry.ExitCode, real.ExitCode));
        Assert.StartsWith("empty.txt\n1 would be processed again. Nothing was done", dry.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("1 rejected", real.Output, StringComparison.Ordinal);
        Assert.True(File.GetLastWriteTimeUtc(_folder.In("store", "deadletter", "empty.txt.json")) > before);
    }

    [Fact]
    public async Task What_other_options_finished_is_outdated_until_it_is_replayed()
    {
        _folder.Write("store/inbox/good.txt", Story);
        await RunAsync("run");
        var before = await NamesAsync("replay", "--outdated");
        _folder.Write("pipeline.json", """{ "Pipeline": { "Steps": { "Options": { "articles.summarise": { "Sentences": 1 } } } } }""");

        var outdated = await NamesAsync("replay", "--outdated");
        await RunAsync("replay", "--outdated", "--apply");

        Assert.Empty(before);
        Assert.Equal(["good.txt"], outdated);
        Assert.Empty(await NamesAsync("replay", "--outdated"));
    }

    [Fact]
    public async Task A_sweep_finishes_what_nobody_did_and_leaves_what_older_options_finished()
    {
        _folder.Write("store/inbox/done.txt", Story);
        await RunAsync("run");
        _folder.Write("store/inbox/missed.txt", Story);
        _folder.Write("pipeline.json", """{ "Pipeline": { "Steps": { "Options": { "articles.summarise": { "Sentences": 1 } } } } }""");

        var early = await RunAsync("sweep");
        var swept = await RunAsync("sweep", "--older-than", "00:00:00");

        Assert.Contains("0 recovered", early.Output, StringComparison.Ordinal);
        Assert.Contains("1 recovered, 0 not finished, 0 runs were stuck.", swept.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.In("store", "results", "missed.txt", "article.json")));
    }

    [Fact]
    public async Task Every_upload_of_a_series_is_replayed_and_no_other()
    {
        _folder.Write("store/inbox/canal.txt", Part("", "The lock keeper opened the gates at dawn and let the first barge of the year go down to the town."));
        _folder.Write("store/inbox/canal-2.txt", Part(" (2)", "By noon the second barge had come, and with it half the village to look at what it carried."));
        _folder.Write("store/inbox/other.txt", Story);
        await RunAsync("run");
        using var series = JsonDocument.Parse((await RunAsync("series", "--json")).Output);

        var uploads = await NamesAsync("replay", "--series", Assert.Single(series.RootElement.EnumerateArray()).GetProperty("series").GetString()!);

        Assert.Equal(["canal-2.txt", "canal.txt"], uploads);
    }

    [Theory]
    [InlineData]
    [InlineData("--failed", "--outdated")]
    [InlineData("a.txt", "--failed")]
    public async Task A_replay_of_nothing_or_of_two_things_is_wrong_use(params string[] arguments)
    {
        var result = await RunAsync(["replay", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("one of them", result.Error, StringComparison.Ordinal);
    }

    private static string Part(string marker, string text) =>
        $"A spring on the old canal{marker}\n\n2026-03-02 08:00 Canal Courier\n\n{text}\n\nNobody in the valley could remember a spring so early, and nobody complained of it either.\n";

    private Task<CliResult> RunAsync(params string[] arguments) => CliProcess.RunAsync(_folder.Path, [.. arguments, "--store", _folder.In("store")]);

    private async Task<List<string>> NamesAsync(params string[] arguments)
    {
        using var json = JsonDocument.Parse((await RunAsync([.. arguments, "--json"])).Output);
        return [.. json.RootElement.GetProperty("uploads").EnumerateArray().Select(name => name.GetString()!)];
    }
}
