using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Running;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Core.Uploads;
using Pipeline.Core.Watching;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Running;

public sealed class WatcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_cannot_be_worked_on_is_said_once_and_done_as_soon_as_it_can_be()
    {
        var store = new FolderBlobStore(_folder.Path);
        await store.EnsureContainersAsync(Containers.All, Stop);
        await PutAsync(store, Containers.Inbox, "a.txt", "words");
        await using var host = PipelineHost.Build(["trial.read", "trial.behave"], new() { ["Pipeline:Watch:Poll"] = "00:00:00.1" });
        var reference = await new StoreInbox(store).FindAsync("a.txt", Stop);
        var record = host.GetRequiredService<PipelineRunner>().CreateRunner(new StoreInbox(store), store).KeyOf(reference!).BlobName;
        await PutAsync(store, Containers.Runs, record, "{");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var reports = new BlockingCollection<RunReport>();

        var watch = host.GetRequiredService<InboxWatcher>().WatchAsync(new StoreInbox(store), store, reports.Add, enough.Token, Stop);
        var first = await Task.Run(() => reports.Take(Stop), Stop);
        await Task.Delay(600, Stop);
        var again = reports.Count;
        await store.DeleteAsync(Containers.Runs, record, null, Stop);
        var second = await Task.Run(() => reports.Take(Stop), Stop);
        await enough.CancelAsync();
        await watch;

        Assert.Contains("Delete it", first.Problem);
        Assert.Equal(0, again);
        Assert.True(second.IsFinished);
    }

    private static Task<string?> PutAsync(FolderBlobStore store, string container, string name, string text) =>
        store.PutAsync(container, name, new BlobWrite(System.Text.Encoding.UTF8.GetBytes(text), "text/plain", ImmutableSortedDictionary<string, string>.Empty), PutCondition.None, Stop);
}
