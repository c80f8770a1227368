using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pipeline.Documents;

namespace Pipeline.Core.Series.Records;

/// <summary>What a fold needs to know of one document of one upload; everything but its text.</summary>
internal sealed record PartFacts
{
    /// <summary>The upload and version it came from.</summary>
    public required UploadVersion Upload { get; init; }

    /// <summary>True when this says only that the upload's version is no longer found under this title.</summary>
    public bool Gone { get; init; }

    /// <summary>Which upload inside the upload it was read from; <c>null</c> when it is the upload itself.</summary>
    public string? Member { get; init; }

    /// <summary>What it was read from, such as <c>text/html</c>.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Which document of its upload, from 0.</summary>
    public int Document { get; init; }

    /// <summary>Its range of the upload, when the upload holds several.</summary>
    public ImmutableArray<int>? Range { get; init; }

    public string Title { get; init; } = "";

    public string? Source { get; init; }

    /// <summary>ISO 8601, as exact as the upload says.</summary>
    public string? Published { get; init; }

    /// <summary>The part's number; <c>null</c> for an article without a marker.</summary>
    public int? Number { get; init; }

    public int? Total { get; init; }

    /// <summary>True when it is the last part, whichever number that is; <see cref="Number"/> is then the lowest it can be.</summary>
    public bool IsLast { get; init; }

    public string? Marker { get; init; }

    public MarkStrength Strength { get; init; }

    public double Confidence { get; init; }

    public string? Evidence { get; init; }

    public int Words { get; init; }

    /// <summary>Hash of the body's text.</summary>
    public string Text { get; init; } = "";

    /// <summary>A sketch of the body's text: tells a corrected text from another one.</summary>
    public string Sketch { get; init; } = "";

    /// <summary>Name of the upload, or of the one inside it, as the steps saw it.</summary>
    [JsonIgnore]
    internal string Name => Member is null ? Upload.Name : $"{Upload.Name}/{Member}";

    [JsonIgnore]
    internal DateOnly? Date => Published is { Length: >= 10 } && DateOnly.TryParseExact(Published.AsSpan(0, 10), "yyyy-MM-dd", out var date) ? date : null;
}
