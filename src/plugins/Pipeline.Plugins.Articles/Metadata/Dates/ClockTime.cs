using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>A time of day that stands beside a date, with its offset from UTC where a number or GMT, UTC or Z says it. Names such as EST or CST mean several offsets and are passed over.</summary>
/// <param name="Time">The time of day.</param>
/// <param name="Offset">The offset, when it is given.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends.</param>
internal sealed partial record ClockTime(TimeOnly Time, TimeSpan? Offset, int Start, int End)
{
    private const int LooksBack = 40;
    private const string Clock =
        "(?:(?<before>上午|下午|午前|午後|오전|오후|早上|晚上|凌晨|[ap]\\.?m\\.?)\\s?)?"
        + "(?<h>[0-9]{1,2})(?:(?:\\s?[:h時时點点시]\\s?|[.])(?<mi>[0-9]{2})(?![0-9])\\s?(?:[分분]\\s?)?(?:[:.]?(?<s>[0-9]{2})(?![0-9])(?:[.,][0-9]{1,9})?\\s?[秒초]?)?|\\s?(?=[ap]\\.?m\\b|uhr\\b|h\\b|[時时點点시]))"
        + "(?:\\s?(?<after>[ap]\\.?\\s?m\\b\\.?))?(?:\\s?(?:(?:uhr|h|hrs)(?!\\p{L})|[時时點点시]))?"
        + "(?:\\s?\\(?(?<zone>(?:utc|gmt)(?:\\s?[+-][0-9]{1,2}(?::?[0-9]{2})?)?|z\\b|[+-][0-9]{2}:?[0-9]{2}(?![0-9:]))(?![a-z]))?";

    /// <summary>The time right behind <paramref name="position"/>, or <c>null</c>.</summary>
    internal static ClockTime? After(string plain, int position) => Read(Behind().Match(plain, position));

    /// <summary>The time right before <paramref name="position"/>, with nothing but a weekday or a small word between; or <c>null</c>.</summary>
    internal static ClockTime? Before(string plain, int position)
    {
        var from = Math.Max(0, position - LooksBack);
        return Read(InFront().Match(plain, from, position - from));
    }

    private static ClockTime? Read(Match match)
    {
        if (!match.Success)
            return null;
        int hour = Number(match.Groups["h"]), minute = Number(match.Groups["mi"]), second = Math.Min(59, Number(match.Groups["s"]));
        var half = (match.Groups["before"].Value + match.Groups["after"].Value).ToLowerInvariant();
        if (half.Length > 0)
        {
            var isAfternoon = half[0] is 'p' or '下' or '晚' || half is "午後" or "오후";
            hour = hour == 12 && !isAfternoon ? 0 : isAfternoon && hour < 12 ? hour + 12 : hour;
        }

        return hour > 23 || minute > 59 ? null : new ClockTime(new TimeOnly(hour, minute, second), Zone(match.Groups["zone"].Value), match.Groups["clock"].Index, EndOf(match.Groups["clock"]));
    }

    internal static TimeSpan? Zone(string zone)
    {
        if (zone.Length == 0)
            return null;
        var sign = zone.AsSpan().IndexOfAny('+', '-');
        if (sign < 0)
            return zone is "z" or "Z" || zone.StartsWith("utc", StringComparison.OrdinalIgnoreCase) || zone.StartsWith("gmt", StringComparison.OrdinalIgnoreCase) ? TimeSpan.Zero : null;
        var digits = zone[(sign + 1)..].Replace(":", "", StringComparison.Ordinal);
        var hours = int.Parse(digits.Length > 2 ? digits[..^2] : digits, CultureInfo.InvariantCulture);
        var minutes = digits.Length > 2 ? int.Parse(digits[^2..], CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        // Kiribati is 14 hours ahead of UTC; nothing is further from it.
        return minutes > 59 || offset > TimeSpan.FromHours(14) ? null : zone[sign] == '-' ? -offset : offset;
    }

    private static int EndOf(Group clock) => clock.Index + clock.ValueSpan.TrimEnd().Length;

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        "\\G(?:\\s?г\\.?(?:\\s|,))?[\\s,|·•–—/-]{0,4}(?:\\([^()]{1,8}\\)\\s?|(?:星期|周|週|礼拜)[一二三四五六日天]\\s?|[月火水木金土日]曜日?\\s?|[월화수목금토일]요일\\s?)?"
        + "(?:t|at|um|à|a las|às|alle ore|alle|ore|om|kl\\.?|klo|kello|o godz\\.|godz\\.|saat|в|о|,)?[\\s,]{0,2}(?<clock>" + Clock + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(
        "(?<![0-9:.])(?<clock>" + Clock + ")(?:\\s?\\(?[a-z]{2,4}\\)?(?=[\\s,]))?[\\s,|·•–—/-]{0,4}(?:(?:on|am|le|el|il|den|em)\\s)?(?:\\p{L}{2,10}\\.?,?\\s)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InFront();
}
