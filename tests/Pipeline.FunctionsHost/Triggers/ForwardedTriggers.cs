using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs;
using Pipeline.FunctionsHost.Worker;

namespace Pipeline.FunctionsHost.Triggers;

/// <summary>The triggers that the app declares, as the host binds them; each hands its input on to the worker.</summary>
public sealed class ForwardedTriggers(Func<TriggerInput, CancellationToken, Task> forward)
{
    private const string Storage = "PipelineStorage";

    /// <summary>The polling trigger.</summary>
    [FunctionName("IngestArticleLocal")]
    public Task IngestArticleLocal([BlobTrigger("inbox/{name}", Connection = Storage)] BlobClient upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return forward(new TriggerInput.Blob(nameof(IngestArticleLocal), Storage, upload.BlobContainerName, upload.Name), cancellationToken);
    }

    /// <summary>The trigger on the queue of what the polling trigger gave up on.</summary>
    [FunctionName("PoisonedUpload")]
    public Task PoisonedUpload([QueueTrigger("webjobs-blobtrigger-poison", Connection = Storage)] string message, CancellationToken cancellationToken) =>
        forward(new TriggerInput.QueueMessage(nameof(PoisonedUpload), message), cancellationToken);
}
