using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Operations;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;
using Pipeline.Functions.Hosting;

namespace Pipeline.Functions;

/// <summary>In Azure: Event Grid says that an upload is there.</summary>
public sealed class IngestArticle(Ingestion ingestion, IUploadSource inbox, IBlobStore store)
{
    /// <summary>Processes the upload, unless its run is finished or under way.</summary>
    [Function(nameof(IngestArticle))]
    public Task RunAsync(
        [BlobTrigger(Containers.Inbox + "/{name}", Source = BlobTriggerSource.EventGrid, Connection = StorageConnection.Name)]
            BlobClient upload,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(upload);
        return ingestion.IngestAsync(upload.Name, inbox, store, cancellationToken);
    }
}
