using System.ComponentModel.DataAnnotations;

namespace Pipeline.Core.Configuration;

/// <summary>The steps, their order and limits.</summary>
public sealed class StepOptions
{
    /// <summary>Ids of the steps in the order they run.</summary>
    [Required, MinLength(1)]
    public string[] Order { get; init; } = [];

    /// <summary>Ids of the readers to choose from where the order says <c>read</c>; empty for those of all plugins that were loaded.</summary>
    public string[] Readers { get; init; } = [];

    /// <summary>What holds for single steps, by their ids.</summary>
    public Dictionary<string, StepSettings> Settings { get; init; } = [];

    /// <summary>How long one step may take for one document.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// By how many bytes the process's managed heap may grow while a step runs, beyond what is garbage. Other steps that run at the same time count, too:
    /// inside one process nobody can tell whose memory it is.
    /// </summary>
    [Range(10_000_000, 1_000_000_000_000)]
    public long MaxMemory { get; init; } = 1_000_000_000;

    /// <summary>How often a step is repeated after a transient failure, with growing pauses.</summary>
    [Range(0, 20)]
    public int TransientRetries { get; init; } = 3;

    /// <summary>How often a step is repeated after a fault.</summary>
    [Range(0, 5)]
    public int FaultRetries { get; init; } = 1;

    /// <summary>Into how many documents one upload may be split.</summary>
    [Range(1, 100_000)]
    public int MaxDocuments { get; init; } = 1_000;
}
