namespace Pipeline.Core.Series.Records;

/// <summary>Where a person has put an upload: as this part, of the series with this title, source and date.</summary>
internal sealed record JoinedPlace(string Key, int Number, string Title, string? Source, string? Published);
