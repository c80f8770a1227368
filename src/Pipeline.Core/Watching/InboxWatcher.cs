using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Configuration;
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
        var look = new Look(source, store, runner.CreateRunner(source, store), ended);
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
                return;
            }

            await Task.Delay(pause, time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task LookAsync(Look look, CancellationToken stopping, CancellationToken cancellationToken)
    {
        if (!look.IsPrepared)
            await look.PrepareAsync(cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = runner.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(look.UnfinishedAsync(stopping, cancellationToken), parallel, async (reference, token) => await look.RunAsync(reference, token));
    }

    /// <summary>What a watch remembers between two looks: 8 bytes for every finished run.</summary>
    private sealed class Look(IUploadSource source, IBlobStore store, UploadRunner uploads, Action<RunReport> ended)
    {
        private readonly ConcurrentDictionary<ulong, byte> _finished = new();

        internal bool IsPrepared { get; private set; }

        internal async Task PrepareAsync(CancellationToken cancellationToken)
        {
            await store.EnsureContainersAsync(Containers.All, cancellationToken);
            await foreach (var hash in uploads.Ledger.FinishedAsync(cancellationToken))
            {
                if (ulong.TryParse(hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var key))
                    _finished.TryAdd(key, 0);
            }

            IsPrepared = true;
        }

        internal IAsyncEnumerable<UploadReference> UnfinishedAsync(CancellationToken stopping, CancellationToken cancellationToken) =>
            source.ListAsync(cancellationToken).TakeWhile(_ => !stopping.IsCancellationRequested).Where(reference => !_finished.ContainsKey(KeyOf(reference)));

        internal async Task RunAsync(UploadReference reference, CancellationToken cancellationToken)
        {
            try
            {
                var report = await uploads.RunAsync(reference, force: false, cancellationToken);
                if (!report.IsFinished)
                    return;
                _finished.TryAdd(KeyOf(reference), 0);
                if (!report.Repeated)
                    ended(report);
            }
            catch (StoreAccessException exception)
            {
                ended(new RunReport(reference.Name, null, Problem: exception.Message));
            }
        }

        private ulong KeyOf(UploadReference reference) => ulong.Parse(uploads.KeyOf(reference).Hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
