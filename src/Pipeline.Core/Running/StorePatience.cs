using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Configuration;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Running;

/// <summary>Asks a store that cannot be reached again and again, for as long as <see cref="RunOptions.StorePatience"/> says.</summary>
internal sealed class StorePatience(PipelineOptions options, TimeProvider time, PipelineMetrics metrics, ILogger logger)
{
    internal async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(time.GetTimestamp(), new BackOff(options.Watch.MaxBackOff));
        while (true)
        {
            try
            {
                return await act(cancellationToken);
            }
            catch (StoreUnavailableException exception) when (HasTime(attempt))
            {
                await WaitAsync(attempt, exception, cancellationToken);
            }
        }
    }

    /// <summary>Lists each upload once, beginning anew where a listing breaks off. Remembers 8 bytes for each.</summary>
    internal async IAsyncEnumerable<UploadReference> ListAsync(IUploadSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<ulong>();
        var attempt = new Attempt(time.GetTimestamp(), new BackOff(options.Watch.MaxBackOff));
        while (true)
        {
            StoreUnavailableException? broken = null;
            await using var uploads = source.ListAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (broken is null)
            {
                try
                {
                    if (!await uploads.MoveNextAsync())
                        yield break;
                }
                catch (StoreUnavailableException exception) when (HasTime(attempt))
                {
                    broken = exception;
                    continue;
                }

                if (!seen.Add(new RunKey(source.Container, uploads.Current.Name, uploads.Current.ETag, "").Number))
                    continue;
                attempt = new Attempt(time.GetTimestamp(), new BackOff(options.Watch.MaxBackOff));
                yield return uploads.Current;
            }

            await WaitAsync(attempt, broken, cancellationToken);
        }
    }

    private bool HasTime(Attempt attempt) => time.GetElapsedTime(attempt.Started) < options.Runs.StorePatience;

    private Task WaitAsync(Attempt attempt, StoreUnavailableException exception, CancellationToken cancellationToken)
    {
        var pause = attempt.BackOff.Next();
        metrics.StoreRetried();
        logger.StoreDown(pause.TotalSeconds, exception.Message);
        return Task.Delay(pause, time, cancellationToken);
    }

    private sealed record Attempt(long Started, BackOff BackOff);
}
