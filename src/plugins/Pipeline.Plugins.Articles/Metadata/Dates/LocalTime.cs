using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>
/// A page that says one moment twice, once in UTC for machines and once by its own clock, was published on the day of its own clock.
/// </summary>
internal static class LocalTime
{
    // Kiribati is 14 hours ahead of UTC; nothing is further from it.
    private const double Furthest = 14;

    // The offsets from UTC that are in use are whole quarters of an hour.
    private const int Quarter = 15;

    /// <summary>The field with the local reading of its best candidate in front, where there is one of another day.</summary>
    internal static Field<PublicationTime> Prefer(Field<PublicationTime> field)
    {
        if (field.Best is not { Value: { Time: not null, Offset: { Ticks: 0 } } } best)
            return field;
        var local = field.Candidates.FirstOrDefault(candidate => candidate.Value.Date != best.Value.Date && IsSameMoment(best.Value, candidate.Value));
        if (local is null)
            return field;
        var raised = local with { Confidence = Math.Min(0.99, best.Confidence + 0.005), Evidence = $"{local.Evidence}, the same moment in UTC: {best.Evidence}" };
        return new Field<PublicationTime> { Candidates = [raised, .. field.Candidates.Remove(local)] };
    }

    private static bool IsSameMoment(PublicationTime utc, PublicationTime local)
    {
        if (local.Time is not { } time || local.Offset is { Ticks: 0 })
            return false;
        var between = local.Date.ToDateTime(time) - utc.Date.ToDateTime(utc.Time!.Value);
        if (local.Offset is { } offset)
            return between == offset;
        // A line for people leaves the seconds out.
        var minutes = time.Second == 0 ? Math.Ceiling(between.TotalMinutes) : between.TotalMinutes;
        return minutes != 0 && Math.Abs(minutes) <= Furthest * 60 && minutes % Quarter == 0;
    }
}
