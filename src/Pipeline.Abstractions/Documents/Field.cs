using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pipeline.Documents;

/// <summary>One piece of metadata: all that may be right, the surest first. Nothing is thrown away, so a person can ask what else there was.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed record Field<T>
{
    /// <summary>What may be right, by falling confidence; equals stay in the order they were added.</summary>
    public ImmutableArray<Candidate<T>> Candidates { get; init; } = [];

    /// <summary>The surest candidate, or <c>null</c> when there is none.</summary>
    [JsonIgnore]
    public Candidate<T>? Best => Candidates.IsEmpty ? null : Candidates[0];

    /// <summary>The field with one more candidate in its place.</summary>
    public Field<T> With(Candidate<T> candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var index = 0;
        while (index < Candidates.Length && Candidates[index].Confidence >= candidate.Confidence)
            index++;
        return new Field<T> { Candidates = Candidates.Insert(index, candidate) };
    }
}
