namespace Pipeline.Documents;

/// <summary>Says that a document is one part of something longer.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Total">Of how many, when the input says.</param>
/// <param name="Marker">The marker as it stands in the input, such as <c>(4)</c>.</param>
/// <param name="Confidence">How surely it is a part, 0 to 1.</param>
/// <param name="Evidence">What says so, in a few words for a person.</param>
/// <param name="Span">Where the marker stands, when that is known.</param>
/// <param name="Strength">Whether that is enough by itself; a weak mark waits for a sibling of the same title.</param>
/// <param name="IsLast">True when the marker says that this is the last part and leaves open which number that is; <paramref name="Number"/> is then the lowest it can be.</param>
public sealed record PartMark(
    int Number, int? Total, string Marker, double Confidence, string Evidence, SourceSpan? Span = null, MarkStrength Strength = MarkStrength.Weak, bool IsLast = false);
