using Azure.Storage.Blobs;
using Pipeline.Azurite;
using Pipeline.Core.Stores;

namespace Pipeline.Benchmarks.FunctionsApp;

/// <summary>An Azurite with blobs and queues over a temporary folder.</summary>
internal sealed class EmulatedStorage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly AzuriteServer _server;

    private EmulatedStorage(DirectoryInfo folder, AzuriteServer server) => (_folder, _server) = (folder, server);

    internal string Connection => _server.ConnectionString;

    internal BlobContainerClient Inbox => new(Connection, Containers.Inbox);

    internal static async Task<EmulatedStorage> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-benchmark-");
        var installation = await AzuriteInstallation.FindOrInstallAsync(Console.Error.WriteLine, CancellationToken.None);
        var server = await AzuriteServer.StartAsync(installation, folder.FullName, 0, AzuriteServices.All, CancellationToken.None);
        await BlobStores.Open(server.ConnectionString).EnsureContainersAsync(Containers.All, CancellationToken.None);
        return new EmulatedStorage(folder, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
