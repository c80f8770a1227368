using System.Diagnostics;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

/// <summary>Bad uploads beside a good one, and a world in which disks are full, folders closed and stores away: a clear error, nothing lost, the next upload unharmed.</summary>
public sealed class BadWorldTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Bad_uploads_are_refused_one_by_one_and_the_good_ones_go_through()
    {
        var input = _folder.In("in");
        Stories.Write(input, 4);
        File.WriteAllText(Path.Combine(input, "empty.txt"), "");
        File.WriteAllBytes(Path.Combine(input, "noise.txt"), [.. Enumerable.Range(0, 5_000).Select(number => (byte)(number * 7919 >> 3))]);
        File.WriteAllBytes(Path.Combine(input, "photo.html"), [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70, 73, 70, 0]);
        File.WriteAllText(Path.Combine(input, "deep.html"), "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 200_000)));
        File.WriteAllText(Path.Combine(input, "line.txt"), new string('x', 30_000_000));
        File.WriteAllText(Path.Combine(input, "nothing.html"), "<html><body><nav>Home News</nav></body></html>");

        var result = await CliProcess.RunAsync(_folder.Path, "run", "in");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("4 succeeded, 6 rejected.", result.Output);
        var runs = await FinalState.RunsAsync(BlobStores.Open(_folder.In("pipeline-out")));
        var codes = runs.Where(run => run.Failure is not null).ToDictionary(run => run.Upload, run => run.Failure!.Code);
        Assert.Equal("empty", codes["empty.txt"]);
        Assert.Equal("binary-content", codes["noise.txt"]);
        Assert.Equal("binary-content", codes["photo.html"]);
        Assert.Equal("too-deep", codes["deep.html"]);
        Assert.Equal("too-large", codes["line.txt"]);
        Assert.Equal("no-article", codes["nothing.html"]);
        Assert.Equal(6, Directory.GetFiles(_folder.In("pipeline-out", "deadletter")).Length);
    }

    [Theory]
    [InlineData("back\\slash.txt")]
    [InlineData("%2e%2e.txt")]
    [InlineData("bell\u0007.txt")]
    [InlineData("emoji-😀.txt")]
    [InlineData("trailing.")]
    [InlineData("Story.TXT")]
    public async Task A_file_of_any_name_gives_an_article(string name)
    {
        _folder.Write(Path.Combine("in", name), Stories.Text(1));
        _folder.Write("in/story.txt", Stories.Text(2));

        var result = await CliProcess.RunAsync(_folder.Path, "run", "in");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("2 succeeded", result.Output);
        Assert.Equal(2, Directory.GetDirectories(_folder.In("pipeline-out", "results")).Length);
    }

    [Fact]
    public async Task An_output_that_may_not_be_written_is_said_in_one_line()
    {
        _folder.Write("in/page.html", Stories.Html(1));
        _folder.Write("taken", "a file where the output should be");

        var result = await CliProcess.RunAsync(_folder.Path, "run", "in", "--out", "taken");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("pipeline: The folder '", result.Error);
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Fact]
    public async Task A_full_output_loses_nothing_and_the_next_run_finishes_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a limit on file sizes is set through a POSIX shell");
        Stories.Write(_folder.In("in"), 6);

        // No file may grow past 4 KB: longer articles do not fit, records do. The disk is not full, but every write past that mark fails as if it were.
        var full = await ShellAsync("trap '' XFSZ; ulimit -f 4; exec dotnet \"$PIPELINE_DLL\" run in");
        var whole = AllArticles();
        var after = await CliProcess.RunAsync(_folder.Path, "run", "in");

        Assert.Equal(1, full.ExitCode);
        Assert.Contains("not finished", full.Output);
        Assert.InRange(whole.Length, 0, 5);
        Assert.All(whole, path => Assert.EndsWith("}\n", File.ReadAllText(path)));
        Assert.Equal(0, after.ExitCode);
        Assert.Contains("6 succeeded", after.Output);
        Assert.Equal(6, AllArticles().Length);
    }

    [Fact]
    public async Task A_store_that_stops_in_the_middle_of_a_run_is_said_and_the_next_run_finishes_it()
    {
        using var data = new TemporaryFolder();
        var installation = await Azurite.AzuriteInstallation.FindOrInstallAsync(null, Stop);
        var azurite = await Azurite.AzuriteServer.StartAsync(installation, data.Path, 0, Stop);
        var (connection, port) = (azurite.ConnectionString, azurite.Port);
        await FillInboxAsync(connection, 60);
        var quick = new Dictionary<string, string> { ["Pipeline__Runs__StorePatience"] = "00:00:01", ["Pipeline__Runs__Claim"] = "00:00:02" };

        using var run = CliProcess.Start(_folder.Path, quick, "run", "--store", connection);
        await UntilSomeResultsAsync(connection);
        await azurite.DisposeAsync();
        var broken = await CliProcess.EndAsync(run);
        await using var again = await Azurite.AzuriteServer.StartAsync(installation, data.Path, port, Stop);
        var finished = await CliProcess.RunAsync(_folder.Path, quick, "run", "--store", connection);

        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("does not answer", broken.Error);
        Assert.DoesNotContain("AccountKey", broken.Error + broken.Output);
        Assert.True(finished.ExitCode == 0, finished.Output + finished.Error);
        Assert.Contains("60 succeeded", finished.Output);
        var runs = await FinalState.RunsAsync(BlobStores.Open(connection));
        Assert.Equal(60, runs.Count(record => record.State == RunState.Succeeded));
    }

    private string[] AllArticles() => Directory.GetFiles(_folder.In("pipeline-out", "results"), "article.json", SearchOption.AllDirectories);

    private async Task<CliResult> ShellAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["PIPELINE_DLL"] = CliProcess.Program, ["DOTNET_EnableDiagnostics"] = "0", ["DOTNET_EnableWriteXorExecute"] = "0" },
        })!;
        return await CliProcess.EndAsync(process);
    }

    private static async Task FillInboxAsync(string connection, int count)
    {
        var store = BlobStores.Open(connection);
        await store.EnsureContainersAsync(Containers.All, Stop);
        for (var number = 0; number < count; number++)
        {
            var write = new BlobWrite(System.Text.Encoding.UTF8.GetBytes(Stories.Html(number)), "text/html", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty);
            await store.PutAsync(Containers.Inbox, $"story-{number:000}.html", write, PutCondition.None, Stop);
        }
    }

    private static async Task UntilSomeResultsAsync(string connection)
    {
        var store = BlobStores.Open(connection);
        for (var round = 0; round < 600; round++)
        {
            if (await store.ListAsync(Containers.Results, "", Stop).CountAsync(Stop) >= 6)
                return;
            await Task.Delay(20, Stop);
        }

        Assert.Fail("no results came");
    }
}
