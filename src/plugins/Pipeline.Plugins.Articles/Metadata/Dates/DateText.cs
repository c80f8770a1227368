using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>Finds dates in text, in the usual forms of many languages. Pure; what is no date of the calendar is no date here.</summary>
internal static class DateText
{
    // First years of the reigns, and how far the years of the Buddha run ahead in Thailand.
    private const int Reiwa = 2019;
    private const int Heisei = 1989;
    private const int Buddhist = 543;

    // 令和元年1月8日
    private const int FewestDigits = 2;

    /// <summary>All dates of a line, in its order, without overlap.</summary>
    internal static List<FoundDate> Find(string line, DateOrder order)
    {
        var found = new List<FoundDate>();
        if (!HasDigits(line))
            return found;
        var plain = PlainDigits.Of(line);
        foreach (var pattern in DatePatterns.All)
        {
            foreach (Match match in pattern.Matches(plain))
            {
                if (Read(match, order) is { } date && !found.Any(other => Overlap(other, date)))
                    found.Add(WithTime(plain, date, match));
            }
        }

        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    /// <summary>The date of a value that says nothing else: a meta's content, a <c>datetime</c>, a date and time in one; <c>null</c> when it is none.</summary>
    internal static PublicationTime? Read(string value, DateOrder order)
    {
        if (value.Length > 100)
            return null;
        if (Epoch(value.Trim()) is { } moment)
            return new PublicationTime(DateOnly.FromDateTime(moment.DateTime), TimeOnly.FromDateTime(moment.DateTime), TimeSpan.Zero);
        if (Find(value, order) is [var first, ..])
            return first.Value;
        var plain = PlainDigits.Of(value);
        var compact = DatePatterns.Compact().Match(plain);
        return compact.Success && Read(compact, order) is { } date ? date.Value : null;
    }

    private static FoundDate? Read(Match match, DateOrder order)
    {
        var year = Year(match);
        int month, day;
        var isAmbiguous = false;
        var start = match.Index;
        if (match.Groups["a"].Success)
        {
            int first = Number(match.Groups["a"]), second = Number(match.Groups["b"]);
            isAmbiguous = first <= 12 && second <= 12 && first != second && match.Groups["sep"].Value != ".";
            var isMonthFirst = second > 12 || (isAmbiguous && order == DateOrder.MonthFirst);
            (month, day) = isMonthFirst ? (first, second) : (second, first);
        }
        else
        {
            var name = match.Groups["n"];
            month = name.Success ? MonthNames.NumberOf(name.Value) : Number(match.Groups["m"]);
            if (name.Success && month == 0 && name.Index == start)
                (month, start) = Unglued(name);
            day = Number(match.Groups["d"]);
        }

        return month is < 1 or > 12 || year < 1 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? null
            : new FoundDate(new PublicationTime(new DateOnly(year, month, day)), start, match.Index + match.Length - start, isAmbiguous);
    }

    private static int Year(Match match)
    {
        if (match.Groups["era"] is { Success: true } era)
            return (era.Value == "令和" ? Reiwa : Heisei) + (match.Groups["ey"].Value == "元" ? 1 : Number(match.Groups["ey"])) - 1;
        var year = Number(match.Groups["y"]);
        return year switch
        {
            < 70 => year + 2000,
            < 100 => year + 1900,
            > 2400 => year - Buddhist,
            _ => year,
        };
    }

    /// <summary>The month at the end of a word that the page glued to what stood before it: <c>A. NameDec 21, 2025</c>.</summary>
    private static (int Month, int Start) Unglued(Group name)
    {
        var at = name.Value.Length - 1;
        while (at > 0 && !char.IsUpper(name.Value[at]))
            at--;
        return (at > 0 ? MonthNames.NumberOf(name.Value[at..]) : 0, name.Index + at);
    }

    private static FoundDate WithTime(string plain, FoundDate date, Match match)
    {
        var inside = match.Groups["clock"];
        if (inside.Success)
        {
            var time = TimeOnly.TryParseExact(inside.ValueSpan, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (TimeOnly?)null;
            return date with { Value = date.Value with { Time = time, Offset = time is null ? null : ClockTime.Zone(match.Groups["zone"].Value) } };
        }

        if (ClockTime.After(plain, date.End) is { } after)
            return date with { Value = With(date.Value, after), Length = after.End - date.Start };
        if (ClockTime.Before(plain, date.Start) is { } before)
            return date with { Value = With(date.Value, before), Start = before.Start, Length = date.End - before.Start };
        return date;
    }

    private static PublicationTime With(PublicationTime date, ClockTime clock) => date with { Time = clock.Time, Offset = clock.Offset };

    /// <summary>Seconds or milliseconds since 1970, as some systems write into a meta.</summary>
    private static DateTimeOffset? Epoch(string value) =>
        value.Length is not (10 or 13) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
        : value.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number)
        : DateTimeOffset.FromUnixTimeMilliseconds(number);

    private static bool HasDigits(string line)
    {
        var digits = 0;
        for (var index = 0; index < line.Length && digits < FewestDigits; index++)
            digits += char.IsDigit(line[index]) ? 1 : 0;
        return digits == FewestDigits;
    }

    private static bool Overlap(FoundDate left, FoundDate right) => left.Start < right.End && right.Start < left.End;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
}
