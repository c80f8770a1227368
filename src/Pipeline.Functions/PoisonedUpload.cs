using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Operations;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;
using Pipeline.Functions.Hosting;

namespace Pipeline.Functions;

/// <summary>A blob trigger gave up on an upload: its message becomes a dead letter.</summary>
public sealed class PoisonedUpload(PoisonedUploads poisoned, IUploadSource inbox, IBlobStore store)
{
    /// <summary>The queue that the host moves such messages to; its name is the host's.</summary>
    internal const string Queue = "webjobs-blobtrigger-poison";

    /// <summary>Ends the run and writes the dead letter; a message that cannot be read gets a dead letter of its own.</summary>
    [Function(nameof(PoisonedUpload))]
    public Task RunAsync([QueueTrigger(Queue, Connection = StorageConnection.Name)] string message, CancellationToken cancellationToken) =>
        PoisonMessage.TryParse(message) switch
        {
            null => poisoned.KeepUnreadableAsync(Queue, message, store, cancellationToken),
            { } poison when poison.ContainerName == inbox.Container => poisoned.EndAsync(
                poison.BlobName,
                poison.ETag,
                inbox,
                store,
                cancellationToken
            ),
            _ => Task.CompletedTask,
        };
}
