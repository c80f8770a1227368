namespace Pipeline.Documents;

/// <summary>A value that may be right, how surely, and why.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Confidence">How surely it is right, 0 to 1.</param>
/// <param name="Evidence">What says so, in a few words for a person: <c>meta og:title</c>, <c>line before the body</c>.</param>
/// <param name="Span">Where the input says so, when that is known.</param>
public sealed record Candidate<T>(T Value, double Confidence, string Evidence, SourceSpan? Span = null);
