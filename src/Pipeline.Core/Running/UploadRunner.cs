using Microsoft.Extensions.Logging;
using Pipeline.Core.Configuration;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Index;
using Pipeline.Core.Runs;
using Pipeline.Core.Series;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Running;

/// <summary>One upload from claim to record: one process works on it at a time, and whatever stops that process leaves it to the next.</summary>
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
    private readonly UploadWork _work = new(source, store, pipeline, options, time, metrics, memory, loggers);
    private readonly ILogger _logger = loggers.CreateLogger<UploadRunner>();

    internal RunLedger Ledger => _ledger;

    internal SeriesKeeper Series => _work.Series;

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
                var record = await WorkAsync(reference, key, taken, (claim, token) => _work.ProcessAsync(reference, key, claim, token), cancellationToken);
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
                return await WorkAsync(reference, key, taken, (claim, token) => _work.FailAsync(reference, claim.Record, failure, token), cancellationToken);
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

    private static async Task<bool> RecordAsync(Claim claim, RunRecord record, CancellationToken cancellationToken)
    {
        using var span = Spans.Stage("record");
        return await claim.FinishAsync(record, cancellationToken);
    }

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
