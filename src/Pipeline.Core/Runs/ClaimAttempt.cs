namespace Pipeline.Core.Runs;

/// <summary>What came of asking for a run.</summary>
internal abstract record ClaimAttempt
{
    private ClaimAttempt()
    {
    }

    /// <summary>It is ours.</summary>
    internal sealed record Taken(RunRecord Record, string ETag) : ClaimAttempt;

    /// <summary>It is done already.</summary>
    internal sealed record Finished(RunRecord Record) : ClaimAttempt;

    /// <summary>Somebody else works on it.</summary>
    internal sealed record Held(RunRecord Record) : ClaimAttempt;
}
