using Pipeline.Core.Stores;

namespace Pipeline.Tests.Support;

/// <summary>An Azurite for one test class alone, emptied between its tests.</summary>
public sealed class OwnAzuriteFixture : IAsyncDisposable
{
    private readonly FullAzuriteFixture _azurite = new();

    public Task<string> ConnectionStringAsync() => _azurite.ConnectionStringAsync();

    public async Task<IBlobStore> OpenEmptyAsync()
    {
        var store = await _azurite.OpenAsync();
        await store.EnsureContainersAsync(Containers.All, CancellationToken.None);
        foreach (var container in Containers.All)
        {
            await foreach (var blob in store.ListAsync(container, "", CancellationToken.None))
                await store.DeleteAsync(container, blob.Name, null, CancellationToken.None);
        }

        return store;
    }

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();
}
