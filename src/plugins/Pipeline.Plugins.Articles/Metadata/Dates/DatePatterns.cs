using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>The shapes that dates come in. Groups: <c>y</c>, <c>m</c>, <c>d</c> as numbers, <c>n</c> a month's name, <c>a</c> and <c>b</c> day and month in either order.</summary>
internal static partial class DatePatterns
{
    internal static readonly Regex[] All = [YearFirst(), YearFirstIdeographic(), DayNameYear(), NameDayYear(), NameDayTimeYear(), Numeric()];

    /// <summary><c>20190108</c>; only where nothing but a date can stand.</summary>
    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?<m>0[1-9]|1[0-2])(?<d>[0-3][0-9])(?![0-9])", RegexOptions.CultureInvariant)]
    internal static partial Regex Compact();

    // 2019-01-08, 2019/1/8, 2019. 1. 8.
    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?<sep>[-/.])\\s?(?<m>[0-9]{1,2})\\k<sep>\\s?(?<d>[0-9]{1,2})(?![0-9])\\.?", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    // 2019年1月8日, 2019년 1월 8일
    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})\\s?[年년]\\s?(?<m>[0-9]{1,2})\\s?[月월]\\s?(?<d>[0-9]{1,2})\\s?[日일号號]?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirstIdeographic();

    // 8 January 2019, 8. Januar 2019, 1er janvier 2019, 8 de enero de 2019, 8-Jan-2019, 8 января 2019
    [GeneratedRegex("(?<![0-9:])(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?[\\s./-]{0,2}(?:de\\s|of\\s|d['’])?(?<n>[\\p{L}\\p{M}]{3,14})[.,/-]{0,2}\\s?(?:de\\s|del\\s|of\\s)?(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayNameYear();

    // January 8, 2019; Jan. 8th 2019; Jan-08-2019
    [GeneratedRegex("(?<n>[\\p{L}\\p{M}]{3,30})[.,]?[\\s/-]{1,2}(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[\\s.,/-]{1,3}(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameDayYear();

    // Tue Jan 8 08:15:13 EST 2019
    [GeneratedRegex("(?<n>[\\p{L}\\p{M}]{3,9})\\s{1,2}(?<d>[0-9]{1,2})\\s(?<clock>[0-9]{2}:[0-9]{2}:[0-9]{2})\\s(?:(?<zone>[A-Z]{1,5}|[+-][0-9]{4})\\s)?(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NameDayTimeYear();

    // 08/01/2019, 8.1.2019, 08-01-2019, 08.01.19
    [GeneratedRegex("(?<![0-9.,/-])(?<a>[0-9]{1,2})(?<sep>[./-])\\s?(?<b>[0-9]{1,2})\\k<sep>\\s?(?<y>(?:19|20)[0-9]{2}|(?<=[0-9]{2}[./][0-9]{2}[./])[0-9]{2})(?!\\.?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
