using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Operations;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;
using Pipeline.Functions.Hosting;

namespace Pipeline.Functions;

/// <summary>
/// On a laptop: the host polls, since Azurite emits no events. Off in Azure, by the setting
/// <c>AzureWebJobs.IngestArticleLocal.Disabled</c>.
/// </summary>
public sealed class IngestArticleLocal(Ingestion ingestion, IUploadSource inbox, IBlobStore store)
{
    /// <summary>Processes the upload, unless its run is finished or under way.</summary>
    [Function(nameof(IngestArticleLocal))]
    public Task RunAsync(
        [BlobTrigger(Containers.Inbox + "/{name}", Connection = StorageConnection.Name)] BlobClient upload,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(upload);
        return ingestion.IngestAsync(upload.Name, inbox, store, cancellationToken);
    }
}
