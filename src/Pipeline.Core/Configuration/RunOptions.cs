using System.ComponentModel.DataAnnotations;

namespace Pipeline.Core.Configuration;

/// <summary>How runs are claimed and repeated.</summary>
public sealed class RunOptions
{
    /// <summary>How long a claim holds without a sign of life; renewed three times as often. Longer than clocks of the machines may differ.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "01:00:00")]
    public TimeSpan Claim { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a run may be taken up before an upload that keeps stopping its host counts as faulted.</summary>
    [Range(1, 1_000)]
    public int MaxAttempts { get; init; } = 5;

    /// <summary>Uploads processed at the same time; 0 for one a processor.</summary>
    [Range(0, 256)]
    public int Concurrency { get; init; }

    /// <summary>How long to keep trying when the store cannot be reached, before a run over files or a folder gives up.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan StorePatience { get; init; } = TimeSpan.FromSeconds(30);
}
