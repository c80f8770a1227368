using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Operations;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Core.Uploads;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Running;

/// <summary>What an upload costs in operations of storage. The numbers are those of docs/operations.md, from which the costs are worked out.</summary>
public sealed class StoreOperationCountTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CountingStore _store;

    public StoreOperationCountTests() => _store = new CountingStore(new FolderBlobStore(_folder.Path));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_upload_that_becomes_one_article()
    {
        await UploadAsync("some words");

        await IngestAsync();

        AssertDocumented("one article from one upload");
    }

    [Fact]
    public async Task An_upload_that_becomes_three_articles()
    {
        await UploadAsync("split");

        await IngestAsync();

        AssertDocumented("three articles from one upload");
    }

    [Fact]
    public async Task An_event_that_comes_twice()
    {
        await UploadAsync("some words");
        await IngestAsync();
        _store.Reset();

        await IngestAsync();

        AssertDocumented("the same event once more");
    }

    [Fact]
    public async Task An_upload_that_comes_again_in_a_new_version()
    {
        await UploadAsync("some words");
        await IngestAsync();
        await UploadAsync("other words");
        _store.Reset();

        await IngestAsync();

        AssertDocumented("a corrected upload");
    }

    [Fact]
    public async Task An_upload_that_is_rejected()
    {
        await UploadAsync("reject");

        await IngestAsync();

        AssertDocumented("a rejected upload");
    }

    [Fact]
    public async Task A_sweep_that_finds_nothing()
    {
        await UploadAsync("some words");
        await IngestAsync();
        await SweepAsync();
        _store.Reset();

        await SweepAsync();

        AssertDocumented("a sweep that finds nothing");
    }

    private async Task IngestAsync()
    {
        await using var host = PipelineHost.Build(["trial.read", "trial.behave"]);
        Assert.True((await host.GetRequiredService<Ingestion>().IngestAsync("a.txt", new StoreInbox(_store), _store, Stop))!.IsFinished);
    }

    private async Task SweepAsync()
    {
        await using var host = PipelineHost.Build(["trial.read", "trial.behave"]);
        await host.GetRequiredService<Sweeper>().SweepAsync(TimeSpan.Zero, new StoreInbox(_store), _store, _ => { }, Stop, Stop);
    }

    private async Task UploadAsync(string text)
    {
        await _store.EnsureContainersAsync(Containers.All, Stop);
        await _store.PutAsync(Containers.Inbox, "a.txt", new BlobWrite(Encoding.UTF8.GetBytes(text), "text/plain", ImmutableSortedDictionary<string, string>.Empty), PutCondition.None, Stop);
        _store.Reset();
    }

    private void AssertDocumented(string what)
    {
        var counted = $"| {what} | {_store.Writes} | {_store.Lists} | {_store.Reads} | {_store.Properties} | {_store.Deletions} |";
        TestContext.Current.TestOutputHelper!.WriteLine(counted);
        Assert.Contains(counted, File.ReadLines(Manual()));
    }

    private static string Manual() => Path.Combine(
        typeof(StoreOperationCountTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!,
        "docs",
        "operations.md");
}
