using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Core.Series.Folding;

/// <summary>One article in parts: one title, one source, one time.</summary>
/// <param name="Id">Its first date and its source; unique under its title.</param>
/// <param name="Title">The title as its first part has it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Sealed">True when a person has said that it is whole.</param>
/// <param name="Total">How many parts there are, when the uploads say.</param>
/// <param name="Missing">Which numbers are missing.</param>
/// <param name="Parts">Its parts by number.</param>
/// <param name="Notes">What a person should know, in sentences.</param>
internal sealed record Edition(
    string Id,
    string Title,
    SeriesState State,
    bool Sealed,
    int? Total,
    ImmutableArray<NumberRange> Missing,
    ImmutableArray<EditionPart> Parts,
    ImmutableArray<string> Notes);

/// <summary>The record that was taken for a number, and those that were not.</summary>
internal sealed record EditionPart(
    int Number, string Record, string Upload, int? Document, string? Marker, MarkStrength? Strength, double? Confidence, string Why, ImmutableArray<SetAside> Others);

/// <summary>A record that is not used, and why.</summary>
internal sealed record SetAside(string Record, string Upload, string Why);
