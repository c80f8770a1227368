using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>A part marker at the end of a title, and what it means.</summary>
/// <param name="Number">Which part.</param>
/// <param name="Total">Of how many, when the marker says.</param>
/// <param name="Marker">The marker as it stands.</param>
/// <param name="Base">The title without it, trimmed; as it stands.</param>
/// <param name="IsStrong">True when the marker alone is enough; false when it needs company, as <c>(4)</c> does.</param>
/// <param name="IsGlued">True when it follows the title without a space.</param>
internal sealed partial record TitleMarker(int Number, int? Total, string Marker, string Base, bool IsStrong, bool IsGlued)
{
    private const int MostParts = 30;
    private const string Chinese = "零一二三四五六七八九十";

    /// <summary>The marker of a title; <c>null</c> when it has none, or only what looks like one: a year, a score, an age, a manual's section.</summary>
    internal static TitleMarker? Find(string title)
    {
        // Full-width brackets and digits read as plain ones; every character stays where it is.
        var plain = Narrow(title).TrimEnd();
        return FromWords(title, plain) ?? FromChinese(title, plain) ?? FromBrackets(title, plain);
    }

    private static TitleMarker? FromWords(string title, string plain)
    {
        var match = PageOf().Match(plain);
        if (!match.Success)
            return null;
        return Create(title, match, Digits(match.Groups["n"]), match.Groups["m"].Success ? Digits(match.Groups["m"]) : null, isStrong: true);
    }

    private static TitleMarker? FromChinese(string title, string plain)
    {
        if (ChinesePage().Match(plain) is { Success: true } page)
            return Create(title, page, ChineseNumber(page.Groups["n"].Value), page.Groups["m"].Success ? ChineseNumber(page.Groups["m"].Value) : null, isStrong: true);
        if (ChineseBracket().Match(plain) is not { Success: true } bracket)
            return null;
        var value = bracket.Groups["n"].Value;
        var number = value switch { "上" => 1, "中" => 2, "下" => title.Contains('中') ? 3 : 2, _ => ChineseNumber(value) };
        return Create(title, bracket, number, null, isStrong: true);
    }

    private static TitleMarker? FromBrackets(string title, string plain)
    {
        if (Fraction().Match(plain) is { Success: true } fraction)
        {
            int number = Digits(fraction.Groups["n"]), total = Digits(fraction.Groups["m"]);
            return number <= total ? Create(title, fraction, number, total, isStrong: true) : null;
        }

        if (Bracket().Match(plain) is { Success: true } bracket)
            return IsFalseFriend(plain[..bracket.Index]) ? null : Create(title, bracket, Digits(bracket.Groups["n"]), null, isStrong: false);
        return Roman().Match(plain) is { Success: true } roman && RomanNumber(roman.Groups["n"].Value) is { } value
            ? Create(title, roman, value, null, isStrong: false)
            : null;
    }

    private static TitleMarker? Create(string title, Match match, int number, int? total, bool isStrong)
    {
        var start = match.Groups["marker"].Index;
        var without = title[..start].TrimEnd(' ', '\u00A0', '\u3000', '-', '–', '—', ':', '：', ',', '|');
        if (number < 1 || number > MostParts || total > 200 || number > (total ?? number) || without.Length < 3)
            return null;
        var isGlued = start > 0 && !char.IsWhiteSpace(title[start - 1]);
        return new TitleMarker(number, total, title.Substring(start, match.Groups["marker"].Length), without, isStrong, isGlued);
    }

    /// <summary>What makes a bracketed number something else than a part.</summary>
    private static bool IsFalseFriend(string before) => Counted().IsMatch(before) || ManualPage().IsMatch(before.TrimEnd());

    private static int Digits(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static int ChineseNumber(string text)
    {
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var plain))
            return plain;
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return text.Length == 1 ? Chinese.IndexOf(text[0], StringComparison.Ordinal) : 0;
        var tens = ten == 0 ? 1 : Chinese.IndexOf(text[0], StringComparison.Ordinal);
        var ones = ten == text.Length - 1 ? 0 : Chinese.IndexOf(text[^1], StringComparison.Ordinal);
        return (10 * tens) + ones;
    }

    private static int? RomanNumber(string text)
    {
        string[] numbers = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
        return Array.IndexOf(numbers, text) is var index and >= 0 ? index + 1 : null;
    }

    private static string Narrow(string title)
    {
        var narrow = new StringBuilder(title.Length);
        foreach (var character in title)
            narrow.Append(character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character is '\u3000' or '\u00A0' ? ' ' : character);
        return narrow.ToString();
    }

    [GeneratedRegex("[\\s,|:(\\[–—-](?<marker>[(\\[]?(page|part|teil|seite|partie|parte|página|pagina|deel|del|część|страница|часть|стр\\.)\\s*(?<n>\\d{1,2})(\\s*(/|of|von|de|di|sur|van|av|из|z)\\s*(?<m>\\d{1,3}))?[)\\]]?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageOf();

    [GeneratedRegex("(?<marker>[(\\[]?第(?<n>\\d{1,2}|[一二三四五六七八九十]{1,3})(页|頁|部分|篇|部|集|回|ページ)\\s*([(/,，]?\\s*[共全](?<m>\\d{1,3}|[一二三四五六七八九十]{1,3})(页|頁|部分|篇|部|集|回|ページ)\\s*\\)?)?[)\\]]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChinesePage();

    [GeneratedRegex("(?<marker>[(\\[](?<n>上|中|下|[一二三四五六七八九十]{1,3})[)\\]])$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseBracket();

    [GeneratedRegex("(?<marker>[(\\[](?<n>\\d{1,2})\\s*(/|of)\\s*(?<m>\\d{1,2})[)\\]])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex("(?<marker>\\((?<n>\\d{1,2})\\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex("(?<marker>\\((?<n>[IVX]{1,4})\\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex("\\b(no|nr|number|section|article|chapter|volume|vol|top|version|apollo|boeing|airbus|iphone|model|type|route|flight|group|aged?|under|line|class|mark|mk)\\.?\\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex("^[a-z0-9_.+-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ManualPage();
}
