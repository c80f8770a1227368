namespace Pipeline.Core.Runs;

/// <summary>Why a run failed for good.</summary>
/// <param name="Kind">The kind in the taxonomy: <c>rejected</c>, <c>transient</c> or <c>faulted</c>.</param>
/// <param name="Code">Short and stable, for programs.</param>
/// <param name="Message">What is wrong, for a person.</param>
/// <param name="Cure">What the person can do about it.</param>
/// <param name="Step">Id of the step that failed; <c>null</c> when no step was reached.</param>
public sealed record RunFailure(string Kind, string Code, string Message, string Cure, string? Step = null)
{
    /// <summary>The kind for input that is not for us.</summary>
    public const string Rejected = "rejected";

    /// <summary>The kind for a world that was not ready, however often we asked.</summary>
    public const string Transient = "transient";

    /// <summary>The kind for a bug.</summary>
    public const string Faulted = "faulted";
}
