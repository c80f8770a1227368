using System.ComponentModel.DataAnnotations;

namespace Pipeline.Core.Configuration;

/// <summary>Everything that can be set, bound from the configuration section <c>Pipeline</c> and checked when the host starts.</summary>
public sealed class PipelineOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Pipeline";

    /// <summary>Where plugins are and which may load.</summary>
    [Required]
    public PluginOptions Plugins { get; init; } = new();

    /// <summary>The steps, their order and limits.</summary>
    [Required]
    public StepOptions Steps { get; init; } = new();

    /// <summary>What is written of each article.</summary>
    [Required]
    public ResultOptions Results { get; init; } = new();

    /// <summary>Limits of what is read.</summary>
    [Required]
    public UploadOptions Uploads { get; init; } = new();

    /// <summary>How runs are claimed and repeated.</summary>
    [Required]
    public RunOptions Runs { get; init; } = new();

    /// <summary>How an inbox is watched.</summary>
    [Required]
    public WatchOptions Watch { get; init; } = new();
}
