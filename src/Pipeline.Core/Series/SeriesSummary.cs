namespace Pipeline.Core.Series;

/// <summary>One series in the few words that a table has room for.</summary>
/// <param name="Series">Its name: what commands and folders call it.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Parts">Which parts are there.</param>
/// <param name="Missing">Which are missing, or <c>none</c>.</param>
/// <param name="Source">Who published it, when that is known.</param>
/// <param name="Published">When, when that is known.</param>
/// <param name="Changed">When its article last changed.</param>
public sealed record SeriesSummary(string Series, string Title, string State, string Parts, string Missing, string? Source, string? Published, DateTimeOffset Changed);
