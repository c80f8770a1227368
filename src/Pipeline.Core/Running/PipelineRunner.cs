using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Configuration;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Runs;
using Pipeline.Core.Series;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Running;

/// <summary>Processes uploads against a store: once over all of them, or one by one. Safe to run in many processes at once.</summary>
public sealed class PipelineRunner
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly DocumentPipeline _pipeline;
    private readonly PipelineOptions _options;
    private readonly TimeProvider _time;
    private readonly PipelineMetrics _metrics;
    private readonly ILoggerFactory _loggers;
    private readonly StorePatience _patience;
    private readonly SeriesMemory _series = new();

    internal PipelineRunner(DocumentPipeline pipeline, PipelineOptions options, TimeProvider time, PipelineMetrics metrics, ILoggerFactory loggers)
    {
        (_pipeline, _options, _time, _metrics, _loggers) = (pipeline, options, time, metrics, loggers);
        _patience = new StorePatience(options, time, metrics, loggers.CreateLogger<PipelineRunner>());
    }

    /// <summary>Uploads processed at the same time.</summary>
    public int Concurrency => _options.Runs.Concurrency > 0 ? _options.Runs.Concurrency : Environment.ProcessorCount;

    /// <summary>
    /// Processes every upload once and gives a report of each as it ends. Runs under way in other processes are waited for. When
    /// <paramref name="stopping"/> is cancelled nothing new begins and what is in flight ends.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store stayed away longer than <see cref="RunOptions.StorePatience"/>.</exception>
    public async IAsyncEnumerable<RunReport> RunAsync(
        IUploadSource source,
        IBlobStore store,
        RunRequest request,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(request);
        await _patience.TryAsync(token => EnsureAsync(store, token), cancellationToken);
        var runner = CreateRunner(source, store);
        var reports = Channel.CreateBounded<RunReport>(Concurrency);
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = Task.Run(() => FillAsync(reports.Writer, source, runner, request, stopping, left.Token), CancellationToken.None);
        try
        {
            await foreach (var report in reports.Reader.ReadAllAsync(cancellationToken))
                yield return report;
        }
        finally
        {
            // Whoever leaves early leaves nothing behind: what is in flight gives its runs back first.
            await left.CancelAsync();
            await work;
        }
    }

    internal UploadRunner CreateRunner(IUploadSource source, IBlobStore store) => new(source, store, _pipeline, _options, _time, _metrics, _series, _loggers);

    /// <summary>Puts together every series that has parts waiting for it. A run does so at its end and a watch in its pauses; a host without either calls this from time to time.</summary>
    public Task SettleSeriesAsync(IBlobStore store, CancellationToken cancellationToken) =>
        SettleAsync(new SeriesKeeper(store, _series, _pipeline, _time, _loggers.CreateLogger<SeriesKeeper>()), cancellationToken);

    /// <summary>Corrections of the series of a store.</summary>
    public SeriesCorrections Correct(IBlobStore store) => new(store, _pipeline, _time);

    private static async Task<bool> SettleAsync(SeriesKeeper series, CancellationToken cancellationToken)
    {
        await series.SettleAsync(everything: true, cancellationToken);
        return true;
    }

    private static async Task<bool> EnsureAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        await store.EnsureContainersAsync(Containers.All, cancellationToken);
        return true;
    }

    private async Task FillAsync(
        ChannelWriter<RunReport> reports, IUploadSource source, UploadRunner runner, RunRequest request, CancellationToken stopping, CancellationToken cancellationToken)
    {
        Exception? error = null;
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(SelectAsync(source, request, stopping, cancellationToken), parallel, async (reference, token) =>
            {
                var report = await _patience.TryAsync(inner => FinishAsync(runner, reference, request.Force, stopping, inner), token);
                await reports.WriteAsync(report, token);
            });
            await _patience.TryAsync(token => SettleAsync(runner.Series, token), cancellationToken);
            await _patience.TryAsync(runner.Index.RefreshAsync, cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or StoreUnavailableException or StoreAccessException)
        {
            error = exception;
        }
        finally
        {
            reports.Complete(error);
        }
    }

    private async IAsyncEnumerable<UploadReference> SelectAsync(
        IUploadSource source, RunRequest request, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request.Only is { } only)
        {
            if (await _patience.TryAsync(token => source.FindAsync(only, token), cancellationToken) is { } found)
                yield return found;
            yield break;
        }

        await foreach (var reference in _patience.ListAsync(source, cancellationToken))
        {
            if (stopping.IsCancellationRequested)
                yield break;
            yield return reference;
        }
    }

    private async Task<RunReport> FinishAsync(UploadRunner runner, UploadReference reference, bool force, CancellationToken stopping, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var report = await runner.RunAsync(reference, force, cancellationToken);
                if (report.Record is not { State: RunState.Running } held || stopping.IsCancellationRequested)
                    return report;
                var left = held.ClaimedUntil - _time.GetUtcNow();
                await Task.Delay(TimeSpan.FromTicks(Math.Clamp(left.Ticks, TimeSpan.TicksPerMillisecond, LongestWait.Ticks)), _time, cancellationToken);
            }
            catch (StoreAccessException exception)
            {
                return new RunReport(reference.Name, null, Problem: exception.Message);
            }
        }
    }
}
