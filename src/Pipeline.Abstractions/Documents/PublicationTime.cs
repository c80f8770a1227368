using System.Globalization;

namespace Pipeline.Documents;

/// <summary>When something was published, no more exact than the input says: a date, perhaps a time, perhaps the offset from UTC.</summary>
/// <param name="Date">The date where it was published.</param>
/// <param name="Time">The time of day there, when it is given.</param>
/// <param name="Offset">The offset from UTC there, when it is given; never guessed.</param>
public sealed record PublicationTime(DateOnly Date, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    /// <summary>ISO 8601: <c>2019-01-08</c>, <c>2019-01-08T08:15:13</c> or <c>2019-01-08T08:15:13+08:00</c>.</summary>
    public override string ToString()
    {
        var text = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is { } time)
            text += time.ToString("'T'HH:mm:ss", CultureInfo.InvariantCulture);
        if (Time is not null && Offset is { } offset)
            text += offset == TimeSpan.Zero ? "Z" : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        return text;
    }
}
