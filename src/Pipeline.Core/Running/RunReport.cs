using Pipeline.Core.Runs;

namespace Pipeline.Core.Running;

/// <summary>What came of one upload in this process.</summary>
/// <param name="Upload">The upload's name.</param>
/// <param name="Record">The record of the run as it stands now; <c>null</c> when the store failed before there was one.</param>
/// <param name="Repeated">True when the run was finished before and nothing was done now.</param>
/// <param name="Problem">Why the run is not finished, when it is not: the store's own words.</param>
public sealed record RunReport(string Upload, RunRecord? Record, bool Repeated = false, string? Problem = null)
{
    /// <summary>True when the run is finished, well or not.</summary>
    public bool IsFinished => Record is { State: not RunState.Running } && Problem is null;
}
