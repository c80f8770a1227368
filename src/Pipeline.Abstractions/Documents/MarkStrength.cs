using System.Text.Json.Serialization;

namespace Pipeline.Documents;

/// <summary>How much a part marker proves by itself.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MarkStrength>))]
public enum MarkStrength
{
    /// <summary>It may count anything, as <c>(4)</c> does: only a sibling makes a part of it.</summary>
    [JsonStringEnumMemberName("weak")]
    Weak,

    /// <summary>Weak by itself, but something else in the upload says the same: a pager line, an address, a file name.</summary>
    [JsonStringEnumMemberName("supported")]
    Supported,

    /// <summary>Enough by itself, as <c>Page 2 of 5</c> is.</summary>
    [JsonStringEnumMemberName("strong")]
    Strong,
}
