using Pipeline.Functions.Tests.Worker;
using Pipeline.FunctionsHost.Triggers;
using Pipeline.FunctionsHost.Worker;

namespace Pipeline.Functions.Tests.Triggers;

/// <summary>The whole chain: real triggers over a real Azurite, and the published worker that they invoke.</summary>
internal sealed class TriggerSession : IAsyncDisposable
{
    private readonly TriggerHost _triggers;

    private TriggerSession(WorkerSession worker, TriggerHost triggers) => (Worker, _triggers) = (worker, triggers);

    internal WorkerSession Worker { get; }

    /// <summary>Starts worker and triggers; the worker starts first, as it does in the host.</summary>
    /// <param name="app">The published app.</param>
    /// <param name="connection">Storage of triggers and worker.</param>
    /// <param name="failed">Told of each failed invocation before the trigger learns of it.</param>
    /// <param name="settings">Settings of the worker that differ from those in Azure.</param>
    internal static async Task<TriggerSession> StartAsync(
        PublishedApp app,
        string connection,
        Action<TriggerInput> failed,
        params (string Name, string Value)[] settings
    )
    {
        var worker = await WorkerSession.StartAsync(app, connection, settings);
        return new TriggerSession(
            worker,
            await TriggerHost.StartAsync(
                connection,
                await app.RunnableFolderAsync(),
                worker.Worker,
                failed,
                TestContext.Current.CancellationToken
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _triggers.DisposeAsync();
        await Worker.DisposeAsync();
    }
}
