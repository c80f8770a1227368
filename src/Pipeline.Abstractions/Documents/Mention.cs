using System.Collections.Immutable;

namespace Pipeline.Documents;

/// <summary>A name in the body.</summary>
/// <param name="Text">The name as it is first written in full.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Count">How often it stands in the body, short forms included.</param>
/// <param name="Evidence">What says so, in a few words for a person: <c>title "Dr"</c>, <c>ends in "Inc"</c>, <c>list of places</c>; empty while nothing does.</param>
/// <param name="Spans">Where it stands in the input, the first hundred.</param>
public sealed record Mention(string Text, MentionKind Kind, int Count, string Evidence, ImmutableArray<SourceSpan> Spans)
{
    /// <inheritdoc/>
    public bool Equals(Mention? other) =>
        other is not null && (Text, Kind, Count, Evidence) == (other.Text, other.Kind, other.Count, other.Evidence) && Spans.SequenceEqual(other.Spans);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Kind, Count, Evidence);
}
