using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>The shapes that dates come in. Groups: <c>y</c>, <c>m</c>, <c>d</c> as numbers, <c>n</c> a month's name, <c>era</c> and <c>ey</c> a reign and its year, <c>a</c> and <c>b</c> day and month in either order.</summary>
internal static partial class DatePatterns
{
    internal static readonly Regex[] All = [YearFirst(), YearFirstIdeographic(), Era(), YearNameDay(), DayNameYear(), NameDayYear(), NameDayTimeYear(), Vietnamese(), Numeric()];

    /// <summary><c>20190108</c>; only where nothing but a date can stand.</summary>
    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?<m>0[1-9]|1[0-2])(?<d>[0-3][0-9])(?![0-9])", RegexOptions.CultureInvariant)]
    internal static partial Regex Compact();

    // 2019-01-08, 2019/1/8, 2019. 1. 8.
    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?<sep>[-/.])\\s?(?<m>[0-9]{1,2})\\k<sep>\\s?(?<d>[0-9]{1,2})(?![0-9])\\.?", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    // 2019年1月8日, 2019년 1월 8일
    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})\\s?[年년]\\s?(?<m>[0-9]{1,2})\\s?[月월]\\s?(?<d>[0-9]{1,2})\\s?[日일号號]?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirstIdeographic();

    // 令和7年1月8日: years of a reign
    [GeneratedRegex("(?<era>令和|平成)\\s?(?<ey>[0-9]{1,2}|元)\\s?年\\s?(?<m>[0-9]{1,2})\\s?月\\s?(?<d>[0-9]{1,2})\\s?日", RegexOptions.CultureInvariant)]
    private static partial Regex Era();

    // 2019. január 8., 2019 m. sausio 8 d., 2019. gada 8. janvāris
    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})\\.?\\s(?:m\\.\\s|gada\\s)?(?:(?<n>[\\p{L}\\p{M}]{3,14})\\s(?<d>[0-9]{1,2})|(?<d>[0-9]{1,2})\\.\\s(?<n>[\\p{L}\\p{M}]{3,14}))(?![0-9:])", RegexOptions.CultureInvariant)]
    private static partial Regex YearNameDay();

    // 8 January 2019, 8. Januar 2019, 1er janvier 2019, 8 de enero de 2019, 8-Jan-2019, 8 января 2019
    [GeneratedRegex("(?<![0-9:])(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?[\\s./-]{0,2}(?:de\\s|of\\s|d['’]|ב)?(?<n>[\\p{L}\\p{M}]{2,14}(?:\\.[\\p{L}]{1,2})?)[.,/-]{0,2}\\s?(?:de\\s|del\\s|of\\s|พ\\.ศ\\.\\s)?(?<y>(?:19|20|24|25)[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayNameYear();

    // January 8, 2019; Jan. 8th 2019; Jan-08-2019
    [GeneratedRegex("(?<![\\p{L}\\p{M}])(?<n>[\\p{L}\\p{M}]{3,30})[.,]?[\\s/-]{1,2}(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[\\s.,/-]{1,3}(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameDayYear();

    // Tue Jan 8 08:15:13 EST 2019
    [GeneratedRegex("(?<n>[\\p{L}\\p{M}]{3,9})\\s{1,2}(?<d>[0-9]{1,2})\\s(?<clock>[0-9]{2}:[0-9]{2}:[0-9]{2})\\s(?:(?<zone>[A-Z]{1,5}|[+-][0-9]{4})\\s)?(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NameDayTimeYear();

    // ngày 8 tháng 1 năm 2019, 8 tháng 1, 2019
    [GeneratedRegex("(?<![0-9])(?<d>[0-9]{1,2})\\s?tháng\\s?(?<m>[0-9]{1,2})(?:,|\\s?năm)?\\s(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();

    // 08/01/2019, 8.1.2019, 08-01-2019, 08.01.19; 8.1.19 where nothing stands beside it; 08.01.20198. Januar where a page glued two
    [GeneratedRegex("(?<![0-9.,/-])(?<a>[0-9]{1,2})(?<sep>[./-])\\s?(?<b>[0-9]{1,2})\\k<sep>\\s?(?<y>(?:19|20)[0-9]{2}(?=[0-9]{1,2}\\.\\s\\p{L})|(?:19|20)[0-9]{2}(?!\\.?[0-9])|(?<=[0-9]{2}[./][0-9]{2}[./])[0-9]{2}(?!\\.?[0-9])|(?<=(?:^|\\s)[0-9]{1,2}[./][0-9]{1,2}[./])[0-9]{2}(?=$|[\\s,|]))", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
