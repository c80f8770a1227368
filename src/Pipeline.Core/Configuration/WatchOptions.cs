using System.ComponentModel.DataAnnotations;

namespace Pipeline.Core.Configuration;

/// <summary>How an inbox is watched.</summary>
public sealed class WatchOptions
{
    /// <summary>Pause between two looks into the inbox.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause between two tries while the store is down.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan MaxBackOff { get; init; } = TimeSpan.FromSeconds(30);
}
