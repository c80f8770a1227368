using System.Text.Json.Serialization;

namespace Pipeline.Core.Runs;

/// <summary>Where a run stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunState>))]
public enum RunState
{
    /// <summary>Claimed and under way, or stopped without a word: then the claim runs out and somebody takes it up again.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Done; every result was written before this was.</summary>
    [JsonStringEnumMemberName("succeeded")]
    Succeeded,

    /// <summary>The upload is not for us; see <c>deadletter/</c>.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>A step failed for good; see <c>deadletter/</c>.</summary>
    [JsonStringEnumMemberName("faulted")]
    Faulted,

    /// <summary>The upload was replaced while it was worked on; the newer version has a run of its own.</summary>
    [JsonStringEnumMemberName("superseded")]
    Superseded,

    /// <summary>The upload was deleted while it was worked on.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
