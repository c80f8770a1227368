using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Operations;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Functions;

/// <summary>Finds what no event announced and what a host dropped, and finishes it.</summary>
public sealed class SweepInbox(Sweeper sweeper, IUploadSource inbox, IBlobStore store, TimeProvider time)
{
    private static readonly TimeSpan MinimumAge = TimeSpan.FromMinutes(5);

    // Below the shortest time-out of any plan; the next sweep goes on.
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(4);

    /// <summary>Sweeps for a few minutes; what is left is the next one's.</summary>
    [Function(nameof(SweepInbox))]
    public async Task RunAsync([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        using var stopping = new CancellationTokenSource(Budget, time);
        await sweeper.SweepAsync(MinimumAge, inbox, store, _ => { }, stopping.Token, cancellationToken);
    }
}
