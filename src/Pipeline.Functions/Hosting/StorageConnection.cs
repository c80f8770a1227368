using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Pipeline.Core.Configuration;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Azure;

namespace Pipeline.Functions.Hosting;

/// <summary>
/// The connection that triggers and handlers share, as Functions spells it: a connection string in <c>PipelineStorage</c>, or
/// <c>PipelineStorage__blobServiceUri</c> with the app's identity (<c>PipelineStorage__clientId</c> for a user-assigned one).
/// </summary>
internal static class StorageConnection
{
    /// <summary>Name of the setting, in triggers and here.</summary>
    internal const string Name = "PipelineStorage";

    internal static IBlobStore Open(IConfiguration configuration)
    {
        var section = configuration.GetSection(Name);
        if (section["blobServiceUri"] is { Length: > 0 } uri)
            return new AzureBlobStore(new BlobServiceClient(new Uri(uri), Credential(section["clientId"]), AzureBlobStore.ClientOptions()));
        return section.Value is { Length: > 0 } connection
            ? BlobStores.Open(connection)
            : throw new ConfigurationException($"No storage is set. Set {Name}__blobServiceUri to the account's blob address, or {Name} to a connection string (UseDevelopmentStorage=true for Azurite).");
    }

    internal static TokenCredential Credential(string? clientId) => clientId is { Length: > 0 }
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
        : new DefaultAzureCredential();
}
