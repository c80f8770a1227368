using Microsoft.Extensions.Logging;
using Pipeline.Core.Configuration;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Running;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Watching;

/// <summary>
/// Looks into an inbox again and again and processes what has no finished run. The look is the only source of truth, so nothing can be
/// missed; what is in flight is bounded, and while it is full nothing more is listed.
/// </summary>
public sealed class InboxWatcher(PipelineRunner runner, PipelineOptions options, TimeProvider time, ILogger<InboxWatcher> logger)
{
    /// <summary>Watches until <paramref name="stopping"/> is cancelled, then lets what is in flight end.</summary>
    /// <param name="source">The inbox.</param>
    /// <param name="store">Where results and records go.</param>
    /// <param name="ended">Told of every run that ended here; called from many threads.</param>
    /// <param name="stopping">Stops the watch.</param>
    /// <param name="cancellationToken">Breaks off what is in flight, too.</param>
    public async Task WatchAsync(IUploadSource source, IBlobStore store, Action<RunReport> ended, CancellationToken stopping, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(ended);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        var look = new InboxLook(source, store, runner.CreateRunner(source, store), time, ended);
        var backOff = new BackOff(options.Watch.MaxBackOff);
        while (!either.IsCancellationRequested)
        {
            var pause = options.Watch.Poll;
            try
            {
                await LookAsync(look, stopping, cancellationToken);
                if (!backOff.IsIdle)
                    logger.StoreBack();
                backOff.Reset();
            }
            catch (StoreUnavailableException exception)
            {
                pause = backOff.Next();
                logger.StoreDown(pause.TotalSeconds, exception.Message);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                break;
            }

            await Task.Delay(pause, time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        cancellationToken.ThrowIfCancellationRequested();
        await look.EndAsync(cancellationToken);
    }

    private async Task LookAsync(InboxLook look, CancellationToken stopping, CancellationToken cancellationToken)
    {
        if (!look.IsPrepared)
            await look.PrepareAsync(cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = runner.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(look.UnfinishedAsync(stopping, cancellationToken), parallel, async (reference, token) => await look.RunAsync(reference, token));
        await look.SettleAsync(cancellationToken);
    }
}
