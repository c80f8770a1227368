using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Core.Uploads;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Running;

/// <summary>Three runners over one inbox, each behind its own bad network: whatever fails and when, the end is that of an undisturbed run.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly string[] Order = ["trial.read", "trial.behave"];

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Pipeline:Runs:Claim"] = "00:00:00.5",
        // With so short a claim a busy machine looks like a host that stopped; giving up on one has a test of its own.
        ["Pipeline:Runs:MaxAttempts"] = "100",
        ["Pipeline:Runs:Concurrency"] = "2",
        ["Pipeline:Watch:MaxBackOff"] = "00:00:00.1",
    };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Faults_at_random_places_change_nothing_at_the_end(int seed)
    {
        var calm = await UploadAsync("calm");
        await RunAsync(calm);
        var shared = await UploadAsync("rough");
        var networks = Enumerable.Range(0, 3).Select(index => new FaultyStore(shared, (seed * 10) + index, 0.15, 40)).ToArray();

        var reports = await Task.WhenAll(networks.Select(RunAsync));

        Assert.All(reports.SelectMany(each => each), report => Assert.True(report.IsFinished, report.Problem));
        Assert.Equal(await ContentsAsync(calm, Containers.Results), await ContentsAsync(shared, Containers.Results));
        Assert.Equal(await LettersAsync(calm), await LettersAsync(shared));
        var records = await RunHistory.ReadAsync(shared, Stop).ToListAsync(Stop);
        Assert.Equal(await RunHistory.ReadAsync(calm, Stop).Select(Line).ToListAsync(Stop), records.Select(Line));
        Assert.True(networks.Sum(network => network.Faults) > 20, "the networks must have failed");
    }

    private static string Line(RunRecord record) => $"{record.Upload} {record.State} {record.Failure?.Code} {string.Join(' ', record.Documents.Select(document => document.Result))}";

    private static async Task<List<RunReport>> RunAsync(IBlobStore store)
    {
        await using var host = PipelineHost.Build(Order, Settings);
        return await host.GetRequiredService<PipelineRunner>().RunAsync(new StoreInbox(store), store, new RunRequest(), Stop, Stop).ToListAsync(Stop);
    }

    private async Task<IBlobStore> UploadAsync(string name)
    {
        var store = new FolderBlobStore(_folder.In(name));
        await store.EnsureContainersAsync(Containers.All, Stop);
        string[] texts = ["one", "two words", "split", "throw", "reject", "three more words", "warn", "another"];
        for (var index = 0; index < texts.Length; index++)
        {
            var write = new BlobWrite(Encoding.UTF8.GetBytes(texts[index]), "text/plain", ImmutableSortedDictionary<string, string>.Empty);
            await store.PutAsync(Containers.Inbox, $"{index}.txt", write, PutCondition.None, Stop);
            // The version is part of what a run is keyed on, and of the results.
            File.SetLastWriteTimeUtc(_folder.In(name, Containers.Inbox, $"{index}.txt"), DateTime.UnixEpoch.AddDays(index + 1));
        }

        return store;
    }

    private static async Task<List<string>> ContentsAsync(IBlobStore store, string container)
    {
        var contents = new List<string>();
        await foreach (var blob in store.ListAsync(container, "", Stop))
            contents.Add($"{blob.Name}\n{Encoding.UTF8.GetString((await store.ReadAsync(container, blob.Name, 1_000_000, null, Stop))!.Bytes.Span)}");
        return contents;
    }

    private static async Task<List<string>> LettersAsync(IBlobStore store) =>
        await DeadLetters.DeadLetterHistory.ReadAsync(store, Stop).Select(letter => $"{letter.Upload} {letter.Failure.Code} {letter.Failure.Message}").ToListAsync(Stop);
}
