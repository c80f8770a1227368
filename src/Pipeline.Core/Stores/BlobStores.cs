using Azure.Identity;
using Azure.Storage.Blobs;
using Pipeline.Core.Stores.Azure;
using Pipeline.Core.Stores.Folder;

namespace Pipeline.Core.Stores;

/// <summary>Opens a store from what a person writes.</summary>
public static class BlobStores
{
    /// <summary>
    /// A connection string (<c>UseDevelopmentStorage=true</c> for Azurite), an account's blob address (<c>https://…</c>, with the identity of
    /// whoever runs this), or a folder. Nothing is contacted yet.
    /// </summary>
    /// <exception cref="ArgumentException">It is none of the three; the message does not repeat secrets.</exception>
    public static IBlobStore Open(string location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        if (location.Contains('=') && !Directory.Exists(location))
            return new AzureBlobStore(FromConnectionString(location));
        if (location.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || location.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            return new AzureBlobStore(new BlobServiceClient(new Uri(location), new DefaultAzureCredential(), AzureBlobStore.ClientOptions()));
        return new FolderBlobStore(location);
    }

    private static BlobServiceClient FromConnectionString(string connection)
    {
        try
        {
            return new BlobServiceClient(connection, AzureBlobStore.ClientOptions());
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new ArgumentException("The connection string is not one of Azure Storage. Copy it whole from the portal or from 'pipeline up', in quotes.", nameof(connection));
        }
    }
}
