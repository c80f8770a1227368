using Microsoft.Azure.WebJobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.FunctionsHost.Worker;

namespace Pipeline.FunctionsHost.Triggers;

/// <summary>
/// The trigger machinery that the Functions host runs: the WebJobs SDK with its storage extensions, over the app's own <c>host.json</c>.
/// Its polling, its queues, its retries and its poison handling are the real ones.
/// </summary>
public sealed class TriggerHost : IAsyncDisposable
{
    // Where the SDK looks for what host.json holds under "extensions".
    private const string Root = "AzureWebJobs";

    private readonly IHost _host;

    private TriggerHost(IHost host) => _host = host;

    /// <summary>Starts the triggers.</summary>
    /// <param name="connection">
    /// Connection string of the storage, with blobs and queues; the host keeps its own state there as well.
    /// </param>
    /// <param name="folder">The published app.</param>
    /// <param name="worker">The worker that they invoke.</param>
    /// <param name="failed">Told of each failed invocation before its trigger learns of it.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<TriggerHost> StartAsync(
        string connection,
        string folder,
        FunctionsWorker worker,
        Action<TriggerInput> failed,
        CancellationToken cancellationToken
    )
    {
        var host = new HostBuilder()
            .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(Settings(connection, folder)))
            .ConfigureWebJobs(jobs => jobs.AddAzureStorageBlobs().AddAzureStorageQueues())
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureServices(services =>
                services.AddSingleton<ITypeLocator>(new DeclaredTriggers()).AddSingleton(worker).AddSingleton(failed)
            )
            .Build();
        await host.StartAsync(cancellationToken);
        return new TriggerHost(host);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    private static Dictionary<string, string?> Settings(string connection, string folder)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(folder, "host.json"))
            .Build()
            .AsEnumerable()
            .Where(pair => pair.Value is not null && pair.Key.StartsWith("extensions:", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(pair => $"{Root}:{pair.Key}", pair => pair.Value);
        settings["AzureWebJobsStorage"] = connection;
        settings["PipelineStorage"] = connection;
        // A failed message comes back at once, and an empty queue is looked at again soon: tests do not wait for half a minute.
        settings[$"{Root}:extensions:queues:visibilityTimeout"] = "00:00:00";
        settings[$"{Root}:extensions:queues:maxPollingInterval"] = "00:00:00.2000000";
        return settings;
    }

    private sealed class DeclaredTriggers : ITypeLocator
    {
        public IReadOnlyList<Type> GetTypes() => [typeof(ForwardedTriggers)];
    }
}
