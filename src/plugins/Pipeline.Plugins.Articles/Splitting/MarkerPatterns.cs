using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>The shapes of part markers at the end of a folded title. Digits are ASCII ones: folding has made them so.</summary>
internal static partial class MarkerPatterns
{
    private const string Count = "\\s*" + MarkerWords.Of + "\\s*(?<m>[0-9]{1,3}|" + MarkerWords.Spelled + ")";
    private const string Named = "(?:" + MarkerWords.Guarded + "|(?<page>" + MarkerWords.Page + ")|" + MarkerWords.Part + ")";
    private const string NamedBare = "(?:(?<=[,;|:–—-]\\s?)" + MarkerWords.Guarded + "|(?<=[\\s,;|:–—-])(?:(?<page>" + MarkerWords.Page + ")|" + MarkerWords.Part + "))";
    private const string Chinese = "[一二三四五六七八九十]{1,3}";
    private const string Unit = "(?:页|頁|部分|篇|ページ|编|編)";
    private const string Open = "[(\\[<]\\s*";
    private const string Close = "\\s*[)\\]>]";

    /// <summary><c>(Page 2 of 5)</c>, <c>[Teil 3]</c>, <c>(Part II)</c>, <c>(partie deux)</c>.</summary>
    [GeneratedRegex(
        "(?<marker>" + Open + Named + "\\s*(?:(?<n>[0-9]{1,3})|(?<r>[IVX]{1,5})|(?<n>" + MarkerWords.Spelled + "))(?:" + Count + ")?" + Close + ")$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Bracketed();

    /// <summary><c>(2. Teil)</c>, <c>(2nd part)</c>, <c>(2/5 part)</c>.</summary>
    [GeneratedRegex(
        "(?<marker>" + Open + "(?<n>[0-9]{1,3})" + MarkerWords.Ordinal + "\\s*" + Named + "(?:" + Count + ")?" + Close + "|(?<=[,;|:–—-]\\s?)(?<n>[0-9]{1,3})" + MarkerWords.Ordinal + "\\s*" + Named + ")$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex NumberFirst();

    /// <summary><c>Page 2</c>, <c>Part 2 of 5</c>, <c>Teil 3/4</c>, <c>Part II</c>. The Scandinavian <c>del</c> only behind punctuation: in Spanish it is "of the".</summary>
    [GeneratedRegex(
        "(?<marker>" + NamedBare + "\\s*(?:(?<n>[0-9]{1,3})(?:" + Count + ")?|(?<n>" + MarkerWords.Spelled + ")" + Count + "|\\s(?<r>[IVX]{1,5})))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Bare();

    /// <summary><c>第3页</c>, <c>(第二部分 共三部分)</c>, <c>第2回</c> in brackets.</summary>
    [GeneratedRegex(
        "(?<marker>[(\\[]?第(?<n>[0-9]{1,3}|" + Chinese + ")" + Unit + "\\s*(?:[(/,]?\\s*[共全](?<m>[0-9]{1,3}|" + Chinese + ")" + Unit + "\\s*\\)?)?[)\\]]?|[(\\[]第(?<n>[0-9]{1,3}|" + Chinese + ")(?:回|部|话|話|章|节|節)[)\\]])$",
        RegexOptions.CultureInvariant)]
    internal static partial Regex ChinesePage();

    /// <summary><c>(上)</c>, <c>(三)</c>, <c>(之二)</c>, <c>(前編)</c>, <c>(하)</c>, <c>その2</c>, <c>(2부)</c>, <c>2ページ目</c>.</summary>
    [GeneratedRegex(
        "(?<marker>[(\\[<]之?(?<n>[上中下]|[上中下前后後][编編篇]|[상중하]|" + Chinese + "|[0-9]{1,2}(?=[回부편话話篇部]))(?:[回부편话話篇部])?[)\\]>]|[(\\[<]之(?<n>[0-9]{1,2})[)\\]>]"
        + "|(?<=[\\s:、,·-])(?<n>[前中後][编編篇])|(?:その|パート)(?<n>[0-9]{1,2})|제?(?<n>[0-9]{1,2})부(?<=[\\s,-]제?[0-9]{1,2}부)|(?<n>[0-9]{1,2})ページ目|(?<=[\\s,-])(?<n>[0-9]{1,2})(?:페이지|쪽|편))$",
        RegexOptions.CultureInvariant)]
    internal static partial Regex EastAsian();

    /// <summary><c>(2/5)</c>, <c>(2 of 5)</c>.</summary>
    [GeneratedRegex("(?<marker>[(\\[<]\\s*(?<n>[0-9]{1,2})" + Count + Close + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Fraction();

    /// <summary><c>(4)</c>, <c>(IV)</c>.</summary>
    [GeneratedRegex("(?<marker>\\(\\s*(?<n>[1-9][0-9]?|[IVX]{1,5})\\s*\\)|<(?<n>[1-9][0-9]?)>)$", RegexOptions.CultureInvariant)]
    internal static partial Regex Bracket();

    /// <summary>A site's name behind a marker: up to five words, without figures.</summary>
    [GeneratedRegex("(?<=\\S)(?:\\s+[|–—·•»:-]+\\s+|\\s*[|｜_]\\s*|\\s*-\\s*(?=[\\p{IsCJKUnifiedIdeographs}]))(?<site>[^|｜_–—:!?。！？()0-9]{2,40})$", RegexOptions.CultureInvariant)]
    internal static partial Regex Site();
}
