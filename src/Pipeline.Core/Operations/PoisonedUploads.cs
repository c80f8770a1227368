using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Pipeline.Core.DeadLetters;
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

    private const string SweepCommand = "pipeline sweep --store \"$PIPELINE_STORE\"";
    private const int MaxQuoted = 500;

    private readonly PipelineRunner _runner;
    private readonly PipelineMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<PoisonedUploads> _logger;

    internal PoisonedUploads(PipelineRunner runner, PipelineMetrics metrics, TimeProvider time, ILogger<PoisonedUploads> logger) =>
        (_runner, _metrics, _time, _logger) = (runner, metrics, time, logger);

    /// <summary>
    /// Ends the upload's run as faulted and writes its dead letter, unless the run has ended meanwhile, the upload is gone, or it has a
    /// newer version, which has a message of its own.
    /// </summary>
    /// <param name="name">The upload's name.</param>
    /// <param name="etag">The version that was given up on, with or without quotes; <c>null</c> when the message does not say.</param>
    /// <param name="source">The inbox.</param>
    /// <param name="store">Where records and dead letters go.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>The record as it stands; <c>null</c> when there was nothing to end.</returns>
    /// <exception cref="StoreUnavailableException">
    /// The store cannot be reached, or another process is at work on the upload: ask again.
    /// </exception>
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

    /// <summary>
    /// Writes a dead letter for a message that names no upload. The host keeps no queue for the failures of a poison queue, so a message
    /// that is given back would be tried again and again and then be gone after seven days.
    /// </summary>
    /// <param name="queue">The queue that it came from.</param>
    /// <param name="message">Its text.</param>
    /// <param name="store">Where dead letters go.</param>
    /// <param name="cancellationToken">Stops before the letter is written.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached: ask again.</exception>
    public Task KeepUnreadableAsync(string queue, string message, IBlobStore store, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        var name = $"{queue}/{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}";
        var failure = new RunFailure(
            RunFailure.Faulted,
            "unreadable-message",
            $"A message in the queue '{queue}' is not the JSON that a blob trigger leaves: {(message.Length > MaxQuoted ? $"{message[..MaxQuoted]}…" : message)}",
            "If it stands for an upload, the sweep finishes that upload, as it does every upload without a finished run. Then delete this dead letter.");
        _metrics.Poisoned();
        _logger.Poisoned(name, "its message cannot be read");
        return new DeadLetterBox(store).PutAsync(new DeadLetter(name, queue, "", bytes.Length, failure, SweepCommand, _time.GetUtcNow()), cancellationToken);
    }
}
