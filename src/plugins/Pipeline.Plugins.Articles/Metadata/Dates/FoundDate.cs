using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>A date found in a text.</summary>
/// <param name="Value">The date, and the time and offset that stand with it.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is, time included.</param>
/// <param name="IsAmbiguous">True when day and month may be the other way round.</param>
internal readonly record struct FoundDate(PublicationTime Value, int Start, int Length, bool IsAmbiguous);
