namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>A date in a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Day">The day; 0 where none is said.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Year">The year; 0 where none is said.</param>
internal sealed record DateMention(int Start, int End, int Day, int Month, int Year)
{
    /// <summary>True when the other says all that this one says.</summary>
    internal bool IsSaidBy(DateMention other) => Month == other.Month && (Day == 0 || Day == other.Day) && (Year == 0 || Year == other.Year);
}
