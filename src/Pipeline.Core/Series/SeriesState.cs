using System.Text.Json.Serialization;

namespace Pipeline.Core.Series;

/// <summary>Where a series stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SeriesState>))]
public enum SeriesState
{
    /// <summary>Parts are missing.</summary>
    [JsonStringEnumMemberName("partial")]
    Partial,

    /// <summary>Every part is there that anything says there is.</summary>
    [JsonStringEnumMemberName("complete")]
    Complete,

    /// <summary>Uploads contradict each other: one number with two texts, or totals that disagree.</summary>
    [JsonStringEnumMemberName("conflict")]
    Conflict,
}
