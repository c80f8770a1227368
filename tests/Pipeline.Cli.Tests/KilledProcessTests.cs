using System.Collections.Immutable;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

/// <summary>The process is killed at thirty random moments of one run over fifty uploads; what stands at the end is what an undisturbed run leaves.</summary>
public sealed class KilledProcessTests(AzuriteFixture azurite) : IDisposable
{
    private const int Uploads = 50;
    private const int Kills = 30;

    // The processes of the test are killed far more often than any machine stops; a run is not to be given up for that.
    private static readonly Dictionary<string, string> Settings = new() { ["Pipeline__Runs__MaxAttempts"] = "1000", ["Pipeline__Runs__Concurrency"] = "2" };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_store_ends_as_if_nothing_had_happened() => await KillAndCompareAsync(_folder.In("disturbed"), _folder.In("calm"));

    [Fact]
    public async Task Azure_store_ends_as_if_nothing_had_happened()
    {
        // Two accounts: Azurite makes one for every name that its requests carry, so the second needs a second server.
        await using var second = new AzuriteFixture();
        await KillAndCompareAsync(await second.ConnectionStringAsync(), await azurite.ConnectionStringAsync());
    }

    private async Task KillAndCompareAsync(string disturbed, string calm)
    {
        Stories.Write(_folder.In("uploads"), Uploads);
        await UploadAsync(disturbed);
        await UploadAsync(calm);
        var undisturbed = await CliProcess.RunAsync(_folder.Path, Settings, "run", "--store", calm);
        Assert.Equal(0, undisturbed.ExitCode);

        var kills = await KillManyTimesAsync(disturbed);
        var last = await CliProcess.RunAsync(_folder.Path, Settings, "run", "--store", disturbed);

        Assert.Equal(Kills, kills);
        Assert.True(last.ExitCode == 0, last.Output + last.Error);
        Assert.Equal(await FinalState.ResultsAsync(BlobStores.Open(calm)), await FinalState.ResultsAsync(BlobStores.Open(disturbed)));
        var runs = await FinalState.RunsAsync(BlobStores.Open(disturbed));
        Assert.Equal(Uploads, runs.Count);
        Assert.All(runs, run => Assert.Equal(RunState.Succeeded, run.State));
    }

    private async Task UploadAsync(string location)
    {
        var store = BlobStores.Open(location);
        await store.EnsureContainersAsync(Containers.All, Stop);
        foreach (var file in Directory.GetFiles(_folder.In("uploads")))
        {
            var write = new BlobWrite(await File.ReadAllBytesAsync(file, Stop), "application/octet-stream", ImmutableSortedDictionary<string, string>.Empty);
            await store.PutAsync(Containers.Inbox, Path.GetFileName(file), write, PutCondition.None, Stop);
        }
    }

    private async Task<int> KillManyTimesAsync(string location)
    {
        var random = new Random(20260316);
        var isDone = false;
        var kills = 0;
        for (var round = 0; kills < Kills && round < 10 * Kills; round++)
        {
            // Restarted like anyone would; only when it got through to the end in time must it begin again.
            string[] arguments = ["run", "--store", location, .. isDone ? new[] { "--force" } : []];
            using var process = CliProcess.Start(_folder.Path, Settings, arguments);
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            await Task.Delay(random.Next(100, 1500), Stop);
            isDone = process.HasExited;
            if (isDone)
                continue;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(Stop);
            kills++;
        }

        return kills;
    }
}
