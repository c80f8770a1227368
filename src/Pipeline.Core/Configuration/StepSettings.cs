using System.ComponentModel.DataAnnotations;

namespace Pipeline.Core.Configuration;

/// <summary>What the runner does with one step; its own options are a section of their own.</summary>
public sealed class StepSettings
{
    /// <summary>How long the step may take for one document, instead of <see cref="StepOptions.Timeout"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan? Timeout { get; init; }

    /// <summary>Into how many documents the step may split one, instead of <see cref="StepOptions.MaxDocuments"/>.</summary>
    [Range(1, 100_000)]
    public int? MaxDocuments { get; init; }

    /// <summary>How often the step is repeated after a transient failure, instead of <see cref="StepOptions.TransientRetries"/>.</summary>
    [Range(0, 20)]
    public int? TransientRetries { get; init; }

    /// <summary>How often the step is repeated after a fault, instead of <see cref="StepOptions.FaultRetries"/>.</summary>
    [Range(0, 5)]
    public int? FaultRetries { get; init; }

    /// <summary>True when an upload does without the step where it fails: the document goes on as it was, with a warning.</summary>
    public bool Optional { get; init; }

    /// <summary>Media types of the documents that the step runs for, such as <c>text/html</c> or <c>text/*</c>; empty for all. Over an article that was put together the step runs where it runs for all of its parts.</summary>
    public string[] MediaTypes { get; init; } = [];

    /// <summary>Names of the uploads that the step runs for, with <c>*</c> and <c>?</c>, such as <c>archive/*.html</c>; empty for all.</summary>
    public string[] Names { get; init; } = [];
}
