using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Operations;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;
using Pipeline.Functions.Hosting;

namespace Pipeline.Functions;

/// <summary>Finds what no event announced and what a host dropped, and finishes it.</summary>
public sealed class SweepInbox(Sweeper sweeper, SweepSettings settings, IUploadSource inbox, IBlobStore store, TimeProvider time)
{
    // Below the shortest time-out of any plan; the next sweep goes on.
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(4);

    /// <summary>Sweeps for a few minutes; what is left is the next one's.</summary>
    [Function(nameof(SweepInbox))]
    public async Task RunAsync([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        using var stopping = new CancellationTokenSource(Budget, time);
        await sweeper.SweepAsync(settings.MinimumAge, inbox, store, _ => { }, stopping.Token, cancellationToken);
    }
}
