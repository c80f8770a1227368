using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>Reads dates as people and machines write them. A zone is taken only where an offset, <c>Z</c>, <c>UTC</c> or <c>GMT</c> stands.</summary>
internal static partial class DateReader
{
    private const int Earliest = 1990;
    private const int LongestText = 1_000;

    /// <summary>Every full date in a text, in order, plausible ones only.</summary>
    /// <param name="text">The text; of a longer one only the first 1,000 characters are looked at.</param>
    /// <param name="latest">The last day that is plausible.</param>
    /// <param name="monthFirst">Whether <c>3/4/2026</c> is the fourth of March.</param>
    internal static IEnumerable<FoundDate> FindAll(string text, DateOnly latest, bool monthFirst = false)
    {
        var looked = text.Length <= LongestText ? text : text[..LongestText];
        foreach (var pattern in new[] { YearFirst(), Cjk(), DayMonth(), MonthDay(), Numbers(), Compact() })
        {
            foreach (Match match in pattern.Matches(looked))
            {
                if (Read(match, monthFirst) is { } date && date.Value.Date <= latest)
                    yield return WithTime(date, looked);
            }
        }
    }

    private static FoundDate? Read(Match match, bool monthFirst)
    {
        var year = Number(match, "y");
        var isAmbiguous = false;
        int month, day;
        if (match.Groups["a"].Success)
        {
            int first = Number(match, "a"), second = Number(match, "b");
            var isDotted = match.Value.Contains('.');
            isAmbiguous = !isDotted && first <= 12 && second <= 12 && first != second;
            var swap = !isDotted && (second > 12 || (isAmbiguous && monthFirst));
            (month, day) = swap ? (first, second) : (second, first);
        }
        else
        {
            var named = match.Groups["mon"].Success ? MonthNames.NumberOf(match.Groups["mon"].Value) : Number(match, "m");
            if (named is null)
                return null;
            (month, day) = (named.Value, Number(match, "d"));
        }

        if (year < Earliest || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new FoundDate(new PublicationTime(new DateOnly(year, month, day)), match.Index, match.Length, isAmbiguous);
    }

    private static FoundDate WithTime(FoundDate date, string text)
    {
        var end = date.Start + date.Length;
        var match = TimeBehind().Match(text, end, Math.Min(60, text.Length - end));
        if (!match.Success)
            return date;
        int hour = Number(match, "h"), minute = match.Groups["min"].Success ? Number(match, "min") : 0, second = match.Groups["s"].Success ? Number(match, "s") : 0;
        if (match.Groups["ap"].Success)
            hour = hour is < 1 or > 12 ? 24 : (hour % 12) + (match.Groups["ap"].Value[0] is 'p' or 'P' ? 12 : 0);
        if (hour > 23 || minute > 59 || second > 59)
            return date;
        var value = date.Value with { Time = new TimeOnly(hour, minute, second), Offset = Offset(match.Groups["z"].Value) };
        return date with { Value = value, Length = match.Index + match.Length - date.Start };
    }

    private static TimeSpan? Offset(string zone)
    {
        if (zone.Length == 0)
            return null;
        if (char.IsLetter(zone[0]))
            return TimeSpan.Zero;
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var hours = int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var minutes = digits.Length >= 4 ? int.Parse(digits.AsSpan(2, 2), CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return offset > TimeSpan.FromHours(14) ? null : zone[0] == '-' ? -offset : offset;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<!\\d)(?<y>(19|20)[0-9]{2})(?<sep>[-/.])(?<m>[0-9]{1,2})\\k<sep>(?<d>[0-9]{1,2})(?![0-9]{1})", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex("(?<y>(19|20)[0-9]{2})\\s?[年년]\\s?(?<m>[0-9]{1,2})\\s?[月월]\\s?(?<d>[0-9]{1,2})\\s?[日일号號]?", RegexOptions.CultureInvariant)]
    private static partial Regex Cjk();

    [GeneratedRegex("(?<!\\d)(?<d>[0-9]{1,2})(st|nd|rd|th|er|º|°|\\.|-|η)?\\s?-?(of |de |di |d['’])?(?<mon>\\p{L}{3,12})\\.?,?\\s?-?(de |del )?(?<y>(19|20)[0-9]{2})(?!\\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex("(?<mon>\\p{L}{3,12})\\.?\\s?(?<d>[0-9]{1,2})(st|nd|rd|th)?,?\\s{1,3}(?<y>(19|20)[0-9]{2})(?!\\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex("(?<![\\d./-])(?<a>[0-9]{1,2})(?<sep>[./-])(?<b>[0-9]{1,2})\\k<sep>(?<y>(19|20)[0-9]{2})(?![\\d-]|\\.\\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex("^(?<y>(19|20)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})(?=T|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex("\\G[T,\\s|•·(–-]{0,4}(at|um|à|a las|às|alle( ore)?|ore|kl\\.?|klo|om|в|о)?\\s?(?<h>[0-9]{1,2})((?<sep>[:.h時时시])\\s?(?<min>[0-9]{2})([:分]?(?<s>(?<=:)[0-9]{2})(\\.[0-9]{1,9})?)?분?|(?=\\s?[ap]\\.?m\\b))(\\s?(?<ap>[ap])\\.?m\\b\\.?)?(\\s?(Uhr|Hrs?|hours|h)\\b)?(\\s?(?<z>Z\\b|UTC\\b|GMT\\b|[+-][0-9]{2}:?[0-9]{2}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeBehind();
}
