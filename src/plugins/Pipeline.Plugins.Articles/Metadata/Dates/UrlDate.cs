using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>The date that many publications put into an article's address: <c>/2026/03/14/</c>, <c>/2023/dec/21/</c>, <c>/2026-03-14-</c>, <c>/20260314/</c>.</summary>
internal static partial class UrlDate
{
    internal static PublicationTime? Find(string url)
    {
        var match = Pattern().Match(url);
        if (!match.Success)
            return null;
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var month = match.Groups["n"].Success ? MonthNames.NumberOf(match.Groups["n"].Value) : int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new PublicationTime(new DateOnly(year, month, day));
    }

    [GeneratedRegex("[/_.-](?<y>(?:19|20)[0-9]{2})(?:[/_-](?<m>[0-9]{1,2})[/_-](?<d>[0-9]{1,2})|(?<m>0[1-9]|1[0-2])(?<d>[0-3][0-9])|[/_-](?<n>[a-z]{3,9})[/_-](?<d>[0-9]{1,2}))(?=[^0-9]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
