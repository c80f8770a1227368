using Pipeline.Core.Running;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Operations;

/// <summary>Processes one upload because somebody says that it is there. It may be said twice, late, or in vain.</summary>
public sealed class Ingestion(PipelineRunner runner)
{
    /// <summary>
    /// Processes the upload as it is now, whichever version was announced. What is finished is not repeated, and a run that another process
    /// is at is left to it.
    /// </summary>
    /// <returns>The report; <c>null</c> when there is no such upload any more.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached: announce it again.</exception>
    public async Task<RunReport?> IngestAsync(string name, IUploadSource source, IBlobStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return await source.FindAsync(name, cancellationToken) is { } reference
            ? await runner.CreateRunner(source, store).RunAsync(reference, force: false, cancellationToken)
            : null;
    }
}
