using System.Diagnostics;
using Pipeline.Cli.Tests.Functions;
using Pipeline.Core.Stores;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Dictionary<string, string> Quick = new() { ["Pipeline__Watch__Poll"] = "00:00:00.100", ["Pipeline__Watch__MaxBackOff"] = "00:00:00.500" };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_dropped_into_the_inbox_becomes_results_and_a_signal_ends_the_watch()
    {
        using var watch = CliProcess.Start(_folder.Path, Quick, "watch", "--store", "store");
        await UntilAsync(() => Directory.Exists(_folder.In("store", "inbox")));
        _folder.Write("store/inbox/one.html", Stories.Html(1));
        _folder.Write("store/inbox/two.txt", Stories.Text(2));
        await UntilAsync(() => File.Exists(_folder.In("store", "results", "one.html", "article.json")) && File.Exists(_folder.In("store", "results", "two.txt", "article.json")));

        var ended = await StopAsync(watch);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("one.html: succeeded", ended.Output);
        Assert.Contains("everything that was begun is finished", ended.Output);
    }

    [Fact]
    public async Task An_upload_replaced_under_the_watch_is_processed_again()
    {
        _folder.Write("store/inbox/one.html", Stories.Html(1));
        using var watch = CliProcess.Start(_folder.Path, Quick, "watch", "--store", "store");
        var article = _folder.In("store", "results", "one.html", "article.json");
        await UntilAsync(() => File.Exists(article));
        _folder.Write("store/inbox/one.html", Stories.Html(2));
        await UntilAsync(() => File.ReadAllText(article).Contains("mill 2", StringComparison.Ordinal));

        Assert.Equal(0, (await StopAsync(watch)).ExitCode);
    }

    [Fact]
    public async Task A_watch_leaves_the_time_of_its_last_look_in_a_file()
    {
        var file = _folder.In("heartbeat");
        using var watch = CliProcess.Start(_folder.Path, Quick, "watch", "--store", "store", "--heartbeat", "heartbeat");
        await UntilAsync(() => File.Exists(file));
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));

        await UntilAsync(() => File.GetLastWriteTimeUtc(file) > DateTime.UtcNow.AddMinutes(-10));

        Assert.Equal(0, (await StopAsync(watch)).ExitCode);
    }

    [Fact]
    public async Task A_store_that_goes_and_comes_back_is_watched_again()
    {
        using var data = new TemporaryFolder();
        var installation = await Azurite.AzuriteInstallation.FindOrInstallAsync(null, Stop);
        var azurite = await Azurite.AzuriteServer.StartAsync(installation, data.Path, 0, Stop);
        var (connection, port) = (azurite.ConnectionString, azurite.Port);
        using var watch = CliProcess.Start(_folder.Path, Quick, "watch", "--store", connection);
        await UploadAsync(connection, "before.html", Stories.Html(1));
        await UntilAsync(() => HasResultAsync(connection, "before.html"));

        await azurite.DisposeAsync();
        await Task.Delay(1_500, Stop);
        await using var again = await Azurite.AzuriteServer.StartAsync(installation, data.Path, port, Stop);
        await UploadAsync(connection, "after.html", Stories.Html(2));
        await UntilAsync(() => HasResultAsync(connection, "after.html"));
        var ended = await StopAsync(watch);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("does not answer", ended.Error);
        Assert.DoesNotContain("AccountKey", ended.Error + ended.Output);
    }

    [Fact]
    public async Task Two_watches_on_one_store_do_every_upload_once()
    {
        Stories.Write(_folder.In("store", "inbox"), 30);
        using var first = CliProcess.Start(_folder.Path, Quick, "watch", "--store", "store");
        using var second = CliProcess.Start(_folder.Path, Quick, "watch", "--store", "store");
        await UntilAsync(() => Directory.Exists(_folder.In("store", "results")) && Directory.GetDirectories(_folder.In("store", "results")).Length == 30);

        var outputs = new[] { await StopAsync(first), await StopAsync(second) };

        Assert.All(outputs, output => Assert.Equal(0, output.ExitCode));
        var lines = outputs.SelectMany(output => output.Output.Split('\n')).Where(line => line.Contains(": succeeded", StringComparison.Ordinal)).ToArray();
        Assert.Equal(30, lines.Length);
        Assert.Equal(30, lines.Select(line => line.Split(':')[0]).Distinct().Count());
        Assert.All(await FinalState.RunsAsync(BlobStores.Open(_folder.In("store"))), run => Assert.Equal(1, run.Attempt));
    }

    private static Task<CliResult> StopAsync(Process watch) => Signals.InterruptAsync(watch);

    private static async Task UploadAsync(string connection, string name, string text)
    {
        var store = BlobStores.Open(connection);
        await store.EnsureContainersAsync(Containers.All, Stop);
        var write = new BlobWrite(System.Text.Encoding.UTF8.GetBytes(text), "text/html", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty);
        await store.PutAsync(Containers.Inbox, name, write, PutCondition.None, Stop);
    }

    private static async Task<bool> HasResultAsync(string connection, string upload) =>
        await BlobStores.Open(connection).GetInfoAsync(Containers.Results, $"{upload}/article.json", Stop) is not null;

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, "it did not happen in time");
            await Task.Delay(50, Stop);
        }
    }
}
