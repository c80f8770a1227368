using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>Tells a time that a page counts from now or in minutes of reading: <c>5 hours ago</c>, <c>vor 14 Minuten</c>, <c>6 min read</c>. It says no day, but stands where bylines do.</summary>
internal static class RelativeTime
{
    private const int LongestLine = 80;
    private const int LongestNumber = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = FrozenSet.ToFrozenSet(
        ("sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks month months sekunden minuten std stunde stunden tag tagen tage wochen heure heures jour jours semaine semaines minuto minutos hora horas día días semana semanas dia dias minuti ora ore giorni giorno "
        + "uur dagen minut minuter timme timmar timer time dager dage dagar tim minuuttia tuntia minuty minut godzin godziny godz dni мин минут минуты час часа часов дней dakika saat gün").Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    internal static bool IsIn(string line)
    {
        if (line.Length > LongestLine)
            return false;
        for (var at = line.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0 && at < line.Length;)
        {
            var end = at;
            while (end < line.Length && char.IsAsciiDigit(line[end]))
                end++;
            var unit = end < line.Length && line[end] is ' ' or '\u00A0' or '-' ? end + 1 : end;
            var last = unit;
            while (last < line.Length && char.IsLetter(line[last]))
                last++;
            if (end - at <= LongestNumber && last > unit && Units.Contains(line.AsSpan(unit, last - unit)))
                return true;
            var next = line.AsSpan(end).IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : end + next;
        }

        return false;
    }
}
