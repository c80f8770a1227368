using System.Collections.Immutable;
using Pipeline.Steps;

namespace Pipeline.Core.Runs;

/// <summary>The plain record of one run, stored as JSON.</summary>
public sealed record RunRecord
{
    /// <summary>Where it stands.</summary>
    public required RunState State { get; init; }

    /// <summary>The upload's container.</summary>
    public required string Container { get; init; }

    /// <summary>The upload's name.</summary>
    public required string Upload { get; init; }

    /// <summary>The upload's version.</summary>
    public required string ETag { get; init; }

    /// <summary>Hash of the pipeline.</summary>
    public required string Pipeline { get; init; }

    /// <summary>Who works on it: machine, process and start of the process.</summary>
    public required string Owner { get; init; }

    /// <summary>Tells this taking-up from every other, also from another one by the same process.</summary>
    public string Claim { get; init; } = "";

    /// <summary>How often it has been taken up, this time included.</summary>
    public required int Attempt { get; init; }

    /// <summary>When it was taken up, this time.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Until when the claim holds; renewed while the work goes on.</summary>
    public required DateTimeOffset ClaimedUntil { get; init; }

    /// <summary>When it ended; <c>null</c> while it is running.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How each step went.</summary>
    public ImmutableArray<StepTiming> Steps { get; init; } = [];

    /// <summary>What it made, one line a document.</summary>
    public ImmutableArray<RunDocument> Documents { get; init; } = [];

    /// <summary>What a person should know.</summary>
    public ImmutableArray<StepWarning> Warnings { get; init; } = [];

    /// <summary>Why it failed, when it did.</summary>
    public RunFailure? Failure { get; init; }
}
