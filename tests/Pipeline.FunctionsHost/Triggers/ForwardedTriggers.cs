using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs;
using Pipeline.FunctionsHost.Worker;

namespace Pipeline.FunctionsHost.Triggers;

/// <summary>The triggers that the app declares, as the host binds them; each hands its input on to the worker.</summary>
public sealed class ForwardedTriggers(FunctionsWorker worker, Action<TriggerInput> failed)
{
    private const string Storage = "PipelineStorage";

    /// <summary>The polling trigger.</summary>
    [FunctionName("IngestArticleLocal")]
    public Task IngestArticleLocal(
        [BlobTrigger("inbox/{name}", Connection = Storage)] BlobClient upload,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(upload);
        return ForwardAsync(
            new TriggerInput.Blob(nameof(IngestArticleLocal), Storage, upload.BlobContainerName, upload.Name),
            cancellationToken
        );
    }

    /// <summary>The trigger on the queue of what the polling trigger gave up on.</summary>
    [FunctionName("PoisonedUpload")]
    public Task PoisonedUpload(
        [QueueTrigger("webjobs-blobtrigger-poison", Connection = Storage)] string message,
        CancellationToken cancellationToken
    ) => ForwardAsync(new TriggerInput.QueueMessage(nameof(PoisonedUpload), message), cancellationToken);

    // A trigger learns of a failure by an exception.
    private async Task ForwardAsync(TriggerInput input, CancellationToken cancellationToken)
    {
        var outcome = await worker.InvokeAsync(input, cancellationToken);
        if (outcome.IsSuccess)
            return;
        failed(input);
        throw new InvalidOperationException(outcome.Error);
    }
}
