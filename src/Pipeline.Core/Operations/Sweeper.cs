using Microsoft.Extensions.Logging;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Operations;

/// <summary>Finishes what nobody finished: triggers miss uploads, hosts end without a word. Counts what it found, so that an alert can say so.</summary>
public sealed class Sweeper
{
    private readonly PipelineRunner _runner;
    private readonly Replayer _replayer;
    private readonly UploadSelector _selector;
    private readonly PipelineMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<Sweeper> _logger;

    internal Sweeper(PipelineRunner runner, Replayer replayer, UploadSelector selector, PipelineMetrics metrics, TimeProvider time, ILogger<Sweeper> logger) =>
        (_runner, _replayer, _selector, _metrics, _time, _logger) = (runner, replayer, selector, metrics, time, logger);

    /// <summary>Sweeps an inbox once.</summary>
    /// <param name="minimumAge">Younger uploads are left to their trigger.</param>
    /// <param name="source">The inbox.</param>
    /// <param name="store">Where results and records are.</param>
    /// <param name="ended">Told of every run that ended here.</param>
    /// <param name="stopping">Nothing new begins once it is cancelled.</param>
    /// <param name="cancellationToken">Breaks off what is in flight, too.</param>
    public async Task<SweepReport> SweepAsync(
        TimeSpan minimumAge, IUploadSource source, IBlobStore store, Action<RunReport> ended, CancellationToken stopping, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ended);
        var stuck = await CountStuckAsync(store, cancellationToken);
        int recovered = 0, unfinished = 0;
        await foreach (var report in _replayer.ReplayAsync(new UploadSelection.Missed(minimumAge), source, store, stopping, cancellationToken))
        {
            if (report.IsFinished && !report.Repeated)
                recovered++;
            else if (!report.IsFinished)
                unfinished++;
            ended(report);
        }

        await _runner.SettleSeriesAsync(store, cancellationToken);
        var swept = new SweepReport(recovered, unfinished, stuck);
        _metrics.Swept(swept, await SeriesCatalog.CountAsync(store, cancellationToken));
        _logger.Swept(recovered, unfinished, stuck);
        return swept;
    }

    private async Task<int> CountStuckAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        return await RunHistory.ListAsync(store, cancellationToken).CountAsync(entry => _selector.IsStuck(entry, now), cancellationToken);
    }
}
