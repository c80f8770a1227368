using System.Text;
using Azure.Storage.Blobs;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.FunctionsHost.Worker;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>A host with one published worker, over a real Azurite.</summary>
internal sealed class WorkerSession : IAsyncDisposable
{
    private readonly string _folder;
    private readonly BlobContainerClient _inbox;
    private readonly Dictionary<string, string> _settings;

    private WorkerSession(
        string folder,
        string connection,
        Dictionary<string, string> settings,
        WorkerServer server,
        FunctionsWorker worker
    )
    {
        (_folder, _settings, Server, Worker) = (folder, settings, server, worker);
        (Store, _inbox) = (BlobStores.Open(connection), new BlobContainerClient(connection, Containers.Inbox));
    }

    internal WorkerServer Server { get; }

    internal FunctionsWorker Worker { get; private set; }

    internal IBlobStore Store { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts a worker with the settings that the app has in Azure, where no function polls.</summary>
    internal static async Task<WorkerSession> StartAsync(PublishedApp app, string connection, params (string Name, string Value)[] changed)
    {
        var folder = await app.RunnableFolderAsync();
        await BlobStores.Open(connection).EnsureContainersAsync(Containers.All, Stop);
        var settings = AppSettings.For(connection);
        foreach (var (name, value) in changed)
            settings[name] = value;
        var server = await WorkerServer.StartAsync(Stop);
        return new WorkerSession(folder, connection, settings, server, await FunctionsWorker.StartAsync(server, folder, settings, Stop));
    }

    /// <summary>Starts a new worker in place of one that has ended, as the host does.</summary>
    internal async Task RestartAsync()
    {
        await Worker.DisposeAsync();
        Worker = await FunctionsWorker.StartAsync(Server, _folder, _settings, Stop);
    }

    internal async Task UploadAsync(string name, string text) =>
        await _inbox.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, Stop);

    internal Task DeleteAsync(string name) => _inbox.GetBlobClient(name).DeleteAsync(cancellationToken: Stop);

    /// <summary>What Event Grid's trigger does when an upload is announced.</summary>
    internal Task<InvocationOutcome> AnnounceAsync(string name, CancellationToken cancellationToken) =>
        Worker.InvokeAsync(new TriggerInput.Blob("IngestArticle", "PipelineStorage", Containers.Inbox, name), cancellationToken);

    internal ValueTask<List<RunEntry>> RunsAsync(string upload) =>
        RunHistory.ListAsync(Store, Stop).Where(run => run.Upload == upload).ToListAsync(Stop);

    internal async Task<string?> ArticleAsync(string upload) =>
        await Store.ReadAsync(Containers.Results, $"{upload}/article.json", 1_000_000, null, Stop) is { } article
            ? Encoding.UTF8.GetString(article.Bytes.Span)
            : null;

    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        await Server.DisposeAsync();
    }
}
