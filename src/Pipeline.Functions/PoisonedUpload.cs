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

    /// <summary>Ends the run and writes the dead letter. A message that cannot be read is given back, and ends in the queue's own poison queue.</summary>
    [Function(nameof(PoisonedUpload))]
    public Task RunAsync([QueueTrigger(Queue, Connection = StorageConnection.Name)] string message, CancellationToken cancellationToken)
    {
        var poison = PoisonMessage.Parse(message);
        return poison.ContainerName == inbox.Container ? poisoned.EndAsync(poison.BlobName, poison.ETag, inbox, store, cancellationToken) : Task.CompletedTask;
    }
}
