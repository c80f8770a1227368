using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>A part marker at the end of a title, and what it means.</summary>
/// <param name="Number">Which part.</param>
/// <param name="Total">Of how many, when the marker says.</param>
/// <param name="Marker">The marker as it stands.</param>
/// <param name="Start">Where it starts in the title.</param>
/// <param name="Base">The title without it, trimmed; as it stands.</param>
/// <param name="IsStrong">True when the marker alone is enough; false when it needs company, as <c>(4)</c> does.</param>
/// <param name="IsGlued">True when it follows the title without a space.</param>
internal sealed record TitleMarker(int Number, int? Total, string Marker, int Start, string Base, bool IsStrong, bool IsGlued)
{
    private const int LongestTitle = 500;
    private const int ShortestBase = 2;
    private const int MostPartsInBrackets = 30;
    private const int MostParts = 200;

    /// <summary>What stands between a title and its marker, and belongs to neither.</summary>
    private static readonly char[] Between = [' ', '\t', '\u00A0', '\u3000', '\u200B', '-', '–', '—', ':', '：', ',', '，', '|', '｜'];

    /// <summary>The marker of a title; <c>null</c> when it has none, or only what looks like one: a year, a score, an age, a manual's section.</summary>
    internal static TitleMarker? Find(string title)
    {
        if (title.Length > LongestTitle || !MayEndInMarker(title))
            return null;
        var folded = new FoldedTitle(title);
        return FromWords(title, folded) ?? FromChinese(title, folded) ?? FromFraction(title, folded) ?? FromBracket(title, folded);
    }

    // Nearly every line of a page is turned away here, before anything is folded.
    private static bool MayEndInMarker(string title)
    {
        var end = title.AsSpan().TrimEnd();
        return end.Length > 0 && (!char.IsAscii(end[^1]) || char.IsAsciiDigit(end[^1]) || end[^1] is ')' or ']' or 'I' or 'V' or 'X' or 'i' or 'v' or 'x');
    }

    private static TitleMarker? FromWords(string title, FoldedTitle folded)
    {
        if (MarkerPatterns.Worded().Match(folded.Text) is not { Success: true } match)
            return null;
        var isBracketed = match.Value[0] is '(' or '[';
        if (!isBracketed && !match.Groups["m"].Success && FalseFriends.BeforeWord(folded.Text[..match.Index]))
            return null;
        // Films and lawbooks are numbered in Roman numerals too.
        var isRoman = match.Groups["r"].Success;
        return Create(title, folded, match, isRoman ? match.Groups["r"].Value : match.Groups["n"].Value, MostParts, isStrong: !isRoman);
    }

    private static TitleMarker? FromChinese(string title, FoldedTitle folded)
    {
        var match = MarkerPatterns.ChinesePage().Match(folded.Text);
        if (!match.Success)
            match = MarkerPatterns.ChineseBracket().Match(folded.Text);
        return match.Success ? Create(title, folded, match, match.Groups["n"].Value, MostParts, isStrong: true) : null;
    }

    private static TitleMarker? FromFraction(string title, FoldedTitle folded)
    {
        if (MarkerPatterns.Fraction().Match(folded.Text) is not { Success: true } match)
            return null;
        var marker = Create(title, folded, match, match.Groups["n"].Value, MostParts, isStrong: true);
        return marker is { Total: { } total } && FalseFriends.IsDay(marker.Number, total) ? null : marker;
    }

    private static TitleMarker? FromBracket(string title, FoldedTitle folded)
    {
        if (MarkerPatterns.Bracket().Match(folded.Text) is not { Success: true } match)
            return null;
        var marker = Create(title, folded, match, match.Groups["n"].Value, MostPartsInBrackets, isStrong: false);
        return marker is not null && FalseFriends.BeforeBracket(folded.Text[..match.Index], marker.Number) ? null : marker;
    }

    private static TitleMarker? Create(string title, FoldedTitle folded, Match match, string digits, int most, bool isStrong)
    {
        int? total = match.Groups["m"].Success ? PartNumber.Read(match.Groups["m"].Value) : null;
        if (PartNumber.Read(digits) is not { } number || number < 1 || number > most || total > MostParts || number > (total ?? number))
            return null;
        var marker = match.Groups["marker"];
        var (start, end) = folded.Place(marker.Index, marker.Length);
        var without = title[..start].TrimEnd(Between);
        if (without.Count(char.IsLetterOrDigit) < ShortestBase)
            return null;
        var isGlued = start > 0 && !char.IsWhiteSpace(title[start - 1]);
        return new TitleMarker(number, total, title[start..end], start, without, isStrong, isGlued);
    }
}
