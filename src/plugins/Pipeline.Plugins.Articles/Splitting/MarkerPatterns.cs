using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>The shapes of part markers at the end of a folded title. Digits are ASCII ones: folding leaves others only where a marker never has them.</summary>
internal static partial class MarkerPatterns
{
    private const string Words = "(?:page|part|pt\\.|teil|seite|partie|parte|página|pagina|deel|del|del\\.|część|часть|страница|стр\\.)";
    private const string Of = "\\s*(?:/|of|von|de|di|sur|van|av|af|из|z)\\s*(?<m>[0-9]{1,3})";
    private const string Chinese = "[一二三四五六七八九十]{1,3}";
    private const string Unit = "(?:页|頁|部分|篇|部|集|回|ページ)";

    /// <summary>
    /// <c>Part 2</c>, <c>(Page 2 of 5)</c>, <c>Teil 3/4</c>, <c>Part II</c>. The Scandinavian <c>del</c> only behind punctuation: in Spanish it is "of the".
    /// </summary>
    [GeneratedRegex(
        "(?<marker>[(\\[]\\s*(?:del|" + Words + ")\\s*(?:(?<n>[0-9]{1,3})(?:" + Of + ")?|(?<r>[IVX]{1,5}))\\s*[)\\]]|(?:(?<=[,|:–—-]\\s?)del|(?<=[\\s,|:–—-])" + Words + ")\\s*(?:(?<n>[0-9]{1,3})(?:" + Of + ")?|\\s(?<r>[IVX]{1,5})))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Worded();

    /// <summary><c>第3页</c>, <c>(第二部分 共三部分)</c>.</summary>
    [GeneratedRegex(
        "(?<marker>[(\\[]?第(?<n>[0-9]{1,2}|" + Chinese + ")" + Unit + "\\s*(?:[(/,]?\\s*[共全](?<m>[0-9]{1,3}|" + Chinese + ")" + Unit + "\\s*\\)?)?[)\\]]?)$",
        RegexOptions.CultureInvariant)]
    internal static partial Regex ChinesePage();

    /// <summary><c>(上)</c>, <c>(三)</c>.</summary>
    [GeneratedRegex("(?<marker>[(\\[](?<n>[上中下]|" + Chinese + ")[)\\]])$", RegexOptions.CultureInvariant)]
    internal static partial Regex ChineseBracket();

    /// <summary><c>(2/5)</c>, <c>(2 of 5)</c>.</summary>
    [GeneratedRegex("(?<marker>[(\\[]\\s*(?<n>[0-9]{1,2})" + Of + "\\s*[)\\]])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Fraction();

    /// <summary><c>(4)</c>, <c>(IV)</c>.</summary>
    [GeneratedRegex("(?<marker>\\(\\s*(?<n>[0-9]{1,2}|[IVX]{1,5})\\s*\\))$", RegexOptions.CultureInvariant)]
    internal static partial Regex Bracket();
}
