using System.Net.Sockets;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Pipeline.Core.Configuration;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Azure;

namespace Pipeline.Functions.Hosting;

/// <summary>
/// The connection that triggers and handlers share, as Functions spells it: a connection string in <c>PipelineStorage</c>, or
/// <c>PipelineStorage__blobServiceUri</c> and <c>PipelineStorage__queueServiceUri</c> with the app's identity
/// (<c>PipelineStorage__clientId</c> for a user-assigned one). The triggers need the queue service as well: it holds the messages of
/// poisoned uploads.
/// </summary>
/// <param name="Store">The store over its blobs.</param>
/// <param name="Blobs">Address of the blob service.</param>
/// <param name="Queues">Address of the queue service.</param>
internal sealed record StorageConnection(IBlobStore Store, Uri Blobs, Uri Queues)
{
    /// <summary>Name of the setting, in triggers and here.</summary>
    internal const string Name = "PipelineStorage";

    /// <exception cref="ConfigurationException">
    /// Nothing is set, it is no address or connection string, or it has no queue service.
    /// </exception>
    internal static StorageConnection Open(IConfiguration configuration)
    {
        var section = configuration.GetSection(Name);
        if (section["blobServiceUri"] is { Length: > 0 })
        {
            Uri blobs = Address(section, "blobServiceUri"),
                queues = Address(section, "queueServiceUri");
            return new StorageConnection(
                new AzureBlobStore(new BlobServiceClient(blobs, Credential(section["clientId"]), AzureBlobStore.ClientOptions())),
                blobs,
                queues
            );
        }

        return section.Value is { Length: > 0 } connection
            ? FromConnectionString(connection)
            : throw new ConfigurationException(
                $"No storage is set. Set {Name}__blobServiceUri and {Name}__queueServiceUri to the account's addresses, or {Name} "
                    + "to a connection string (UseDevelopmentStorage=true for Azurite)."
            );
    }

    internal static TokenCredential Credential(string? clientId) =>
        clientId is { Length: > 0 }
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();

    /// <summary>
    /// Sees that an emulator on this machine answers on both ports: without its queue service no trigger would start, and nothing would say
    /// why. A service in Azure may be away for a moment, and the host tries it again; it is not asked here.
    /// </summary>
    /// <exception cref="StorageAbsentException">One of them does not answer.</exception>
    internal async Task RequireLocalServicesAsync(CancellationToken cancellationToken)
    {
        foreach (var (service, address) in new[] { ("blob", Blobs), ("queue", Queues) })
        {
            if (!address.IsLoopback)
                continue;
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(address.Host, address.Port, cancellationToken);
            }
            catch (SocketException exception)
            {
                throw new StorageAbsentException(
                    $"No {service} service answers at {address.GetLeftPart(UriPartial.Authority)}, which {Name} names. "
                        + "Start Azurite with blobs and queues: 'pipeline up --functions', or 'npx azurite --skipApiVersionCheck'.",
                    exception
                );
            }
        }
    }

    private static StorageConnection FromConnectionString(string connection)
    {
        try
        {
            Uri blobs = new BlobServiceClient(connection).Uri,
                queues = new QueueServiceClient(connection).Uri;
            // Where the string says nothing of queues, the library takes those of an account in Azure with the emulator's name.
            return blobs.IsLoopback && !queues.IsLoopback
                ? throw new ConfigurationException(
                    $"{Name} names an emulator without a queue service: the triggers keep messages there. "
                        + "Add 'QueueEndpoint=…;', or copy the connection string that 'pipeline up --functions' prints."
                )
                : new StorageConnection(BlobStores.Open(connection), blobs, queues);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            // The library's own message may repeat parts of the string, which holds a key.
            throw new ConfigurationException(
                $"{Name} is not a connection string of Azure Storage. Copy it whole from the portal or from 'pipeline up --functions'."
            );
        }
    }

    private static Uri Address(IConfigurationSection section, string key)
    {
        if (section[key] is not { Length: > 0 } text)
            throw new ConfigurationException(
                $"{Name}__{key} is not set: the triggers keep messages there. Set it to the account's address."
            );
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http")
            ? address
            : throw new ConfigurationException(
                $"{Name}__{key} is '{text}', but must be an address such as https://NAME.blob.core.windows.net."
            );
    }
}
