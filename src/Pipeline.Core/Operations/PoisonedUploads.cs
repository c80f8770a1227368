using Microsoft.Extensions.Logging;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Operations;

/// <summary>Turns the message of a trigger that gave up on an upload into a dead letter that a person can read and replay.</summary>
public sealed class PoisonedUploads
{
    private static readonly RunFailure GaveUp = new(
        RunFailure.Faulted,
        "host-gave-up",
        "The host tried to process it again and again and gave up; no step said why.",
        "Look for the upload's name in the host's log; replay it when the cause is gone.");

    private readonly PipelineRunner _runner;
    private readonly PipelineMetrics _metrics;
    private readonly ILogger<PoisonedUploads> _logger;

    internal PoisonedUploads(PipelineRunner runner, PipelineMetrics metrics, ILogger<PoisonedUploads> logger) =>
        (_runner, _metrics, _logger) = (runner, metrics, logger);

    /// <summary>
    /// Ends the upload's run as faulted and writes its dead letter, unless the run has ended meanwhile, the upload is gone, or it has a newer
    /// version, which has a message of its own.
    /// </summary>
    /// <param name="name">The upload's name.</param>
    /// <param name="etag">The version that was given up on, with or without quotes; <c>null</c> when the message does not say.</param>
    /// <param name="source">The inbox.</param>
    /// <param name="store">Where records and dead letters go.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>The record as it stands; <c>null</c> when there was nothing to end.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached, or another process is at work on the upload: ask again.</exception>
    public async Task<RunRecord?> EndAsync(string name, string? etag, IUploadSource source, IBlobStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        _metrics.Poisoned();
        if (await source.FindAsync(name, cancellationToken) is not { } reference || (etag is not null && etag.Trim('"') != reference.ETag.Trim('"')))
        {
            _logger.Poisoned(name, "that version is no longer there");
            return null;
        }

        var record = await _runner.CreateRunner(source, store).CondemnAsync(reference, GaveUp, cancellationToken);
        _logger.Poisoned(name, RunStates.NameOf(record.State));
        return record.State == RunState.Running
            ? throw new StoreUnavailableException($"Another process is at work on '{name}'.")
            : record;
    }
}
