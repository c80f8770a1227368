using Pipeline.FunctionsHost.Protocol;

namespace Pipeline.FunctionsHost.Worker;

/// <summary>How an invocation ended.</summary>
/// <param name="Status">Success, failure, or cancelled.</param>
/// <param name="Error">The worker's message when it failed; else empty.</param>
public sealed record InvocationOutcome(StatusResult.Types.Status Status, string Error)
{
    /// <summary>Whether the function returned.</summary>
    public bool IsSuccess => Status == StatusResult.Types.Status.Success;
}
