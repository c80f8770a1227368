using System.Text.Json;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_writes_an_article_for_people_and_one_for_programs()
    {
        _folder.Write("in/page.html", Stories.Html(7));

        var result = await CliProcess.RunAsync(_folder.Path, "run", "in");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 succeeded", result.Output);
        Assert.DoesNotContain('\u001b', result.Output);
        using var article = JsonDocument.Parse(File.ReadAllText(_folder.In("pipeline-out", "results", "page.html", "article.json")));
        Assert.Equal("The story of mill 7", article.RootElement.GetProperty("title").GetString());
        Assert.Equal("2026-02-08T08:00:00+01:00", article.RootElement.GetProperty("published").GetString());
        Assert.Equal(6, article.RootElement.GetProperty("body").GetArrayLength());
        Assert.StartsWith("# The story of mill 7\n", File.ReadAllText(_folder.In("pipeline-out", "results", "page.html", "article.md")));
    }

    [Fact]
    public async Task A_finished_run_is_not_repeated_unless_forced()
    {
        _folder.Write("in/page.html", Stories.Html(1));
        await CliProcess.RunAsync(_folder.Path, "run", "in");

        var again = await CliProcess.RunAsync(_folder.Path, "run", "in");
        var forced = await CliProcess.RunAsync(_folder.Path, "run", "in", "--force");

        Assert.Contains("1 finished before", again.Output);
        Assert.DoesNotContain("finished before", forced.Output);
    }

    [Fact]
    public async Task What_is_rejected_lands_in_deadletter_and_its_command_replays_it()
    {
        _folder.Write("in/it's a \u0007 name.txt", "\u0001\u0002\u0003 noise \u0004\u0005");

        var result = await CliProcess.RunAsync(_folder.Path, "run", "in");
        var letter = Assert.Single(Directory.GetFiles(_folder.In("pipeline-out", "deadletter")));
        using var json = JsonDocument.Parse(File.ReadAllText(letter));
        var replay = json.RootElement.GetProperty("replay").GetString()!;
        var again = await ReplayAsync(replay);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("binary-content", json.RootElement.GetProperty("failure").GetProperty("code").GetString());
        Assert.StartsWith("pipeline run ", replay);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("1 rejected", again.Output);
        Assert.DoesNotContain("finished before", again.Output);
        Assert.DoesNotContain('\u0007', result.Output + result.Error);
    }

    [Fact]
    public async Task A_mended_upload_takes_its_dead_letter_away()
    {
        _folder.Write("in/page.txt", "");
        await CliProcess.RunAsync(_folder.Path, "run", "in");
        Assert.Single(Directory.GetFiles(_folder.In("pipeline-out", "deadletter")));
        _folder.Write("in/page.txt", Stories.Text(3));

        var result = await CliProcess.RunAsync(_folder.Path, "run", "in");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(Directory.GetFiles(_folder.In("pipeline-out", "deadletter")));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "missing")]
    [InlineData("run", "--no-such-option", "x")]
    [InlineData("run", "in", "--jobs", "0")]
    [InlineData("run", "in", "--config", "missing.json")]
    [InlineData("watch")]
    [InlineData("status", "--store", "AccountName=x;AccountKey=secret")]
    [InlineData("extract", "missing", "out.json")]
    [InlineData("nonsense")]
    public async Task Wrong_use_ends_with_2_and_one_clear_line(params string[] arguments)
    {
        _folder.Write("in/page.html", Stories.Html(1));

        var result = await CliProcess.RunAsync(_folder.Path, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("pipeline: ", result.Error);
        Assert.True(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length <= 2, result.Error);
        Assert.DoesNotContain("secret", result.Error);
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Fact]
    public async Task A_wrong_setting_is_named()
    {
        _folder.Write("pipeline.json", """{ "Pipeline": { "Steps": { "Timeuot": "00:00:10" } } }""");
        _folder.Write("in/page.html", Stories.Html(1));

        var result = await CliProcess.RunAsync(_folder.Path, "run", "in");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Timeuot", result.Error);
    }

    [Fact]
    public async Task A_step_order_of_ones_own_replaces_the_default_one()
    {
        _folder.Write("pipeline.json", """{ "Pipeline": { "Steps": { "Order": ["articles.read", "articles.clean"] } } }""");
        _folder.Write("in/page.html", Stories.Html(1));

        var result = await CliProcess.RunAsync(_folder.Path, "run", "in", "--json");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(["articles.read", "articles.clean"], json.RootElement[0].GetProperty("run").GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("step").GetString()));
    }

    [Fact]
    public async Task Extract_writes_one_object_with_a_property_for_each_file()
    {
        _folder.Write("in/b.txt", Stories.Text(2));
        _folder.Write("in/a.html", Stories.Html(1));

        var result = await CliProcess.RunAsync(_folder.Path, "extract", "in", "out.json", "--jobs", "2");

        Assert.Equal(0, result.ExitCode);
        using var json = JsonDocument.Parse(File.ReadAllText(_folder.In("out.json")));
        Assert.Equal(["a", "b"], json.RootElement.EnumerateObject().Select(property => property.Name));
        var page = json.RootElement.GetProperty("a");
        Assert.Equal(
            ["articleBody", "title", "author", "date", "section", "source", "language", "part", "summary", "keywords", "mentions"],
            page.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2026-02-02", page.GetProperty("date").GetString());
        Assert.Equal(3, page.GetProperty("summary").GetArrayLength());
    }

    [Fact]
    public async Task Extract_refuses_two_files_of_one_name()
    {
        _folder.Write("in/a.txt", Stories.Text(2));
        _folder.Write("in/a.html", Stories.Html(1));

        var result = await CliProcess.RunAsync(_folder.Path, "extract", "in", "out.json");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("'a.html' and 'a.txt'", result.Error);
        Assert.False(File.Exists(_folder.In("out.json")));
    }

    [Fact]
    public async Task Status_counts_the_runs_and_says_how_to_replay_a_failure()
    {
        _folder.Write("in/page.html", Stories.Html(1));
        _folder.Write("in/empty.txt", "");
        await CliProcess.RunAsync(_folder.Path, "run", "in");

        var result = await CliProcess.RunAsync(_folder.Path, "status", "--store", "pipeline-out");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 rejected, 1 succeeded.", result.Output);
        Assert.Contains("replay: pipeline run ", result.Output);
    }

    [Fact]
    public async Task Plugins_lists_the_steps_and_why_one_was_refused()
    {
        _folder.Write("plugins/broken/plugin.json", "{}");

        var good = await CliProcess.RunAsync(_folder.Path, "plugins");
        var bad = await CliProcess.RunAsync(_folder.Path, new Dictionary<string, string> { ["Pipeline__Plugins__Path"] = _folder.In("plugins") }, "plugins");

        Assert.Equal(0, good.ExitCode);
        Assert.Contains("articles.read, articles.clean, articles.split, articles.metadata, articles.summarise", good.Output);
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("REFUSED", bad.Output);
    }

    [Fact]
    public async Task Help_of_every_command_teaches()
    {
        foreach (var command in new[] { "run", "watch", "up", "extract", "status", "plugins" })
        {
            var help = await CliProcess.RunAsync(_folder.Path, command, "--help");

            Assert.Equal(0, help.ExitCode);
            Assert.Contains("Usage:", help.Output);
        }
    }

    // The command is read back by a real shell, in which 'pipeline' is the program under test.
    private async Task<CliResult> ReplayAsync(string command)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("bash", ["-c", $"pipeline() {{ dotnet \"$PIPELINE_DLL\" \"$@\"; }}; {command}"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["PIPELINE_DLL"] = CliProcess.Program },
        })!;
        return await CliProcess.EndAsync(process);
    }
}
