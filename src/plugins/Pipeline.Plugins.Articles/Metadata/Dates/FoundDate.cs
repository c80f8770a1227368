using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>A date, with its time where one stands beside it, found in a text.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Start">Where it starts, the time included.</param>
/// <param name="Length">How long it is, the time included.</param>
/// <param name="IsAmbiguous">True when day and month could be the other way round.</param>
internal sealed record FoundDate(PublicationTime Value, int Start, int Length, bool IsAmbiguous = false)
{
    internal int End => Start + Length;
}
