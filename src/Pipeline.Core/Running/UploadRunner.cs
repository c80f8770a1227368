using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Configuration;
using Pipeline.Core.DeadLetters;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Index;
using Pipeline.Core.Results;
using Pipeline.Core.Runs;
using Pipeline.Core.Series;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;
using Pipeline.Uploads;

namespace Pipeline.Core.Running;

/// <summary>One upload from claim to the last word: claim, read, steps, results, dead letter, record. Every write can be repeated.</summary>
internal sealed class UploadRunner(
    IUploadSource source,
    IBlobStore store,
    DocumentPipeline pipeline,
    PipelineOptions options,
    TimeProvider time,
    PipelineMetrics metrics,
    SeriesMemory memory,
    ILoggerFactory loggers)
{
    private readonly RunLedger _ledger = new(store, options, time, loggers.CreateLogger<RunLedger>());
    private readonly ResultWriter _results = new(store, loggers.CreateLogger<ResultWriter>());
    private readonly ResultRenderer _renderer = new(pipeline.Writing);
    private readonly DeadLetterBox _deadLetters = new(store);
    private readonly SeriesKeeper _series = new(store, memory, pipeline, time, loggers.CreateLogger<SeriesKeeper>());
    private readonly ILogger _logger = loggers.CreateLogger<UploadRunner>();

    internal RunLedger Ledger => _ledger;

    internal SeriesKeeper Series => _series;

    internal ArticleIndex Index { get; } = new(store, time, loggers.CreateLogger<ArticleIndex>());

    internal RunKey KeyOf(UploadReference reference) => new(source.Container, reference.Name, reference.ETag, pipeline.Hash);

    /// <returns>The report; with a record still <see cref="RunState.Running"/> when another process works on it.</returns>
    internal async Task<RunReport> RunAsync(UploadReference reference, bool force, CancellationToken cancellationToken)
    {
        using var span = Spans.Upload(source.Container, reference);
        var started = time.GetTimestamp();
        var report = await ClaimAndWorkAsync(reference, force, cancellationToken);
        span.EndUpload(report);
        metrics.UploadEnded(report, time.GetElapsedTime(started));
        return report;
    }

    private async Task<RunReport> ClaimAndWorkAsync(UploadReference reference, bool force, CancellationToken cancellationToken)
    {
        var key = KeyOf(reference);
        switch (await ClaimAsync(key, force, cancellationToken))
        {
            case ClaimAttempt.Finished finished:
                return new RunReport(reference.Name, finished.Record, Repeated: true);
            case ClaimAttempt.Held held:
                return new RunReport(reference.Name, held.Record);
            case ClaimAttempt.Taken taken:
                metrics.UploadTaken(taken.Record.Started - reference.Modified);
                var record = await WorkAsync(reference, key, taken, (claim, token) => ProcessAsync(reference, key, claim, token), cancellationToken);
                return new RunReport(reference.Name, record);
            default:
                throw new InvalidOperationException("Unknown claim attempt.");
        }
    }

    /// <summary>Ends the run of an upload that its host gave up on, unless it is finished or another process is at it.</summary>
    internal async Task<RunRecord> CondemnAsync(UploadReference reference, RunFailure failure, CancellationToken cancellationToken)
    {
        var key = KeyOf(reference);
        switch (await ClaimAsync(key, force: false, cancellationToken))
        {
            case ClaimAttempt.Finished finished:
                return finished.Record;
            case ClaimAttempt.Held held:
                return held.Record;
            case ClaimAttempt.Taken taken:
                return await WorkAsync(reference, key, taken, (claim, token) => FailAsync(reference, claim.Record, failure, token), cancellationToken);
            default:
                throw new InvalidOperationException("Unknown claim attempt.");
        }
    }

    private async Task<ClaimAttempt> ClaimAsync(RunKey key, bool force, CancellationToken cancellationToken)
    {
        using var span = Spans.Stage("claim");
        var attempt = await _ledger.ClaimAsync(key, force, cancellationToken);
        if (attempt is ClaimAttempt.Taken { Record.Attempt: > 1 })
            metrics.RunTakenOver();
        return attempt;
    }

    private async Task<RunRecord> WorkAsync(
        UploadReference reference, RunKey key, ClaimAttempt.Taken taken, Func<Claim, CancellationToken, Task<RunRecord>> work, CancellationToken cancellationToken)
    {
        await using var claim = new Claim(_ledger, key, taken, time, _logger);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, claim.Lost);
        try
        {
            var ended = await work(claim, either.Token);
            if (await RecordAsync(claim, ended with { Ended = time.GetUtcNow() }, either.Token))
                _logger.RunEnded(reference.Name, ended.State.ToString());
        }
        catch (OperationCanceledException) when (claim.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Another process has the run; its record, not ours, is the one that counts.
        }
        catch (Exception exception) when (exception is OperationCanceledException or StoreUnavailableException or StoreAccessException)
        {
            await ReleaseAsync(claim);
            throw;
        }

        return claim.Record;
    }

    private async Task<RunRecord> ProcessAsync(UploadReference reference, RunKey key, Claim claim, CancellationToken cancellationToken)
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
        await _series.TakeAsync(source.Container, reference, outcome.Documents, token => IsCurrentAsync(reference, token), cancellationToken);
    }

    private static async Task<bool> RecordAsync(Claim claim, RunRecord record, CancellationToken cancellationToken)
    {
        using var span = Spans.Stage("record");
        return await claim.FinishAsync(record, cancellationToken);
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

    private async Task<RunRecord> FailAsync(UploadReference reference, RunRecord record, RunFailure failure, CancellationToken cancellationToken)
    {
        // What an older version became stays: a slip of the uploader must not take a good article away.
        if (!await IsCurrentAsync(reference, cancellationToken))
            return record with { State = await EndOfStaleAsync(reference, cancellationToken) };
        var letter = new DeadLetter(reference.Name, source.Container, reference.ETag, reference.Length, failure, source.ReplayCommand(reference.Name), time.GetUtcNow());
        await _deadLetters.PutAsync(letter, cancellationToken);
        return record with { State = failure.Kind == RunFailure.Rejected ? RunState.Rejected : RunState.Faulted, Failure = failure };
    }

    private async Task<bool> IsCurrentAsync(UploadReference reference, CancellationToken cancellationToken) =>
        await source.FindAsync(reference.Name, cancellationToken) is { } now && now.ETag == reference.ETag;

    private async Task<RunState> EndOfStaleAsync(UploadReference reference, CancellationToken cancellationToken) =>
        await source.FindAsync(reference.Name, cancellationToken) is null ? RunState.Withdrawn : RunState.Superseded;

    private static async Task ReleaseAsync(Claim claim)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await claim.ReleaseAsync(patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or StoreUnavailableException or StoreAccessException)
        {
            // The claim runs out by itself.
        }
    }
}
