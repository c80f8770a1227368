using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Cleaning.Pages;

/// <summary>A line that says which page this is, and nothing else.</summary>
internal static partial class PageLine
{
    private const int LongestLine = 40;

    /// <summary>The number of the page; <c>null</c> for any other line. <c>Page 2 of 5</c> turns the pages of a site and parts nothing.</summary>
    internal static int? NumberOf(string line) =>
        line.Length <= LongestLine && Numbered().Match(line) is { Success: true } match ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^[\\s\\[(–—=*-]*(page|seite|página|pagina|страница|第)\\s*(?<n>[0-9]{1,3})\\s*[页頁]?[\\s\\])–—=*-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
