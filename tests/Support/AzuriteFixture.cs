using Pipeline.Azurite;
using Pipeline.Core.Stores;

namespace Pipeline.Tests.Support;

/// <summary>One real Azurite for a test assembly, on a free port over a temporary folder, started by the first test that asks.</summary>
public class AzuriteFixture : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<AzuriteServer>> _server;
    private readonly AzuriteServices _services;

    public AzuriteFixture()
        : this(AzuriteServices.Blob)
    {
    }

    protected AzuriteFixture(AzuriteServices services) => (_services, _server) = (services, new Lazy<Task<AzuriteServer>>(StartAsync));

    public async Task<string> ConnectionStringAsync() => (await _server.Value).ConnectionString;

    public async Task<IBlobStore> OpenAsync() => BlobStores.Open(await ConnectionStringAsync());

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
            await (await _server.Value).DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<AzuriteServer> StartAsync()
    {
        var installation = await AzuriteInstallation.FindOrInstallAsync(Console.WriteLine, CancellationToken.None);
        return await AzuriteServer.StartAsync(installation, _folder.Path, 0, _services, CancellationToken.None);
    }
}
