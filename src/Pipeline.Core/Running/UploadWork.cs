using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Configuration;
using Pipeline.Core.DeadLetters;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Results;
using Pipeline.Core.Runs;
using Pipeline.Core.Series;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;
using Pipeline.Uploads;

namespace Pipeline.Core.Running;

/// <summary>What a claimed upload becomes: results of what its steps made of it, or a dead letter that says why not. Every write can be repeated.</summary>
internal sealed class UploadWork(
    IUploadSource source,
    IBlobStore store,
    DocumentPipeline pipeline,
    PipelineOptions options,
    TimeProvider time,
    PipelineMetrics metrics,
    SeriesMemory memory,
    ILoggerFactory loggers)
{
    private readonly ResultWriter _results = new(store, loggers.CreateLogger<ResultWriter>());
    private readonly ResultRenderer _renderer = new(pipeline.Writing);
    private readonly DeadLetterBox _deadLetters = new(store);

    internal SeriesKeeper Series { get; } = new(store, memory, pipeline, time, loggers.CreateLogger<SeriesKeeper>());

    /// <returns>The claim's record with how the run ended.</returns>
    internal async Task<RunRecord> ProcessAsync(UploadReference reference, RunKey key, Claim claim, CancellationToken cancellationToken)
    {
        var record = claim.Record;
        if (Refusal(reference, record) is { } refusal)
            return await FailAsync(reference, record, refusal, cancellationToken);
        if (await ReadAsync(reference, cancellationToken) is not { } upload)
            return record with { State = await EndOfStaleAsync(reference, cancellationToken) };

        var checkpoints = new StoredCheckpoints(store, key);
        var outcome = await pipeline.ProcessAsync(upload, checkpoints, cancellationToken);
        record = claim.Record with { Steps = outcome.Steps, Warnings = outcome.Warnings };
        if (outcome.Failure is { } failure)
            return await FailAsync(reference, record, failure, cancellationToken);

        var (blobs, lines, unwritten) = await _renderer.RenderAsync(upload, outcome, pipeline.Formats, cancellationToken);
        if (unwritten is not null)
            return await FailAsync(reference, record, unwritten, cancellationToken);
        if (!await StoreAsync(reference, blobs, cancellationToken))
            return record with { State = await EndOfStaleAsync(reference, cancellationToken) };
        await TakeIntoSeriesAsync(reference, outcome, cancellationToken);
        if (pipeline.KeepsCheckpoints)
            await checkpoints.DeleteAllAsync(cancellationToken);
        return record with { State = RunState.Succeeded, Documents = lines };
    }

    /// <returns>The record with the failure, for which a dead letter stands.</returns>
    internal async Task<RunRecord> FailAsync(UploadReference reference, RunRecord record, RunFailure failure, CancellationToken cancellationToken)
    {
        // What an older version became stays: a slip of the uploader must not take a good article away.
        if (!await IsCurrentAsync(reference, cancellationToken))
            return record with { State = await EndOfStaleAsync(reference, cancellationToken) };
        var letter = new DeadLetter(reference.Name, source.Container, reference.ETag, reference.Length, failure, source.ReplayCommand(reference.Name), time.GetUtcNow());
        await _deadLetters.PutAsync(letter, cancellationToken);
        return record with { State = failure.Kind == RunFailure.Rejected ? RunState.Rejected : RunState.Faulted, Failure = failure };
    }

    private async Task<Upload?> ReadAsync(UploadReference reference, CancellationToken cancellationToken)
    {
        using var span = Spans.Stage("read");
        var upload = await source.ReadAsync(reference, cancellationToken);
        metrics.UploadRead(upload?.Content.Length ?? 0);
        return upload;
    }

    private async Task<bool> StoreAsync(UploadReference reference, ImmutableArray<ResultBlob> blobs, CancellationToken cancellationToken)
    {
        using var span = Spans.Stage("store");
        if (!await _results.WriteAsync(reference.Name, blobs, token => IsCurrentAsync(reference, token), cancellationToken))
            return false;
        await _deadLetters.DeleteAsync(reference.Name, cancellationToken);
        return true;
    }

    private async Task TakeIntoSeriesAsync(UploadReference reference, ProcessingOutcome outcome, CancellationToken cancellationToken)
    {
        using var span = Spans.Stage("series");
        await Series.TakeAsync(source.Container, reference, outcome.Documents, token => IsCurrentAsync(reference, token), cancellationToken);
    }

    private RunFailure? Refusal(UploadReference reference, RunRecord record)
    {
        if (reference.Length > options.Uploads.MaxBytes)
        {
            return new RunFailure(
                RunFailure.Rejected,
                "too-large",
                $"The upload is {reference.Length:N0} bytes long; at most {options.Uploads.MaxBytes:N0} are taken. It was not read.",
                "Upload it in smaller files, or raise Pipeline:Uploads:MaxBytes.");
        }

        return record.Attempt <= options.Runs.MaxAttempts ? null : new RunFailure(
            RunFailure.Faulted,
            "stopped-its-host",
            $"The process that worked on it ended without a word {options.Runs.MaxAttempts} times (Pipeline:Runs:MaxAttempts).",
            "Look at the host's log and memory; replay it with a mended plugin or more memory.");
    }

    private async Task<bool> IsCurrentAsync(UploadReference reference, CancellationToken cancellationToken) =>
        await source.FindAsync(reference.Name, cancellationToken) is { } now && now.ETag == reference.ETag;

    private async Task<RunState> EndOfStaleAsync(UploadReference reference, CancellationToken cancellationToken) =>
        await source.FindAsync(reference.Name, cancellationToken) is null ? RunState.Withdrawn : RunState.Superseded;
}
