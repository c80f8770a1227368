using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Stores;

namespace Pipeline.Functions.Hosting;

/// <summary>
/// Creates the containers that are not there yet. A store that does not answer must not keep the functions from being found.
/// </summary>
internal sealed class ContainersAtStart(IBlobStore store, ILogger<ContainersAtStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await store.EnsureContainersAsync(Containers.All, stoppingToken);
        }
        catch (Exception exception) when (exception is StoreUnavailableException or StoreAccessException)
        {
            logger.ContainersUnprepared(exception.Message);
        }
    }
}
