using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>The dates at which something uploaded now can have been published on the web or shortly before it.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
internal sealed record DateWindow(DateOnly From, DateOnly To)
{
    // Print archives on the web reach back further, but a year below it is nearly always of something told, not of the telling.
    private const int FirstYear = 1990;

    /// <summary>The window seen from now: to the end of next year, since calendars and magazines are dated ahead.</summary>
    internal static DateWindow At(TimeProvider clock) => new(new DateOnly(FirstYear, 1, 1), new DateOnly(clock.GetUtcNow().Year + 1, 12, 31));

    internal bool Contains(PublicationTime time) => time.Date >= From && time.Date <= To;
}
