using System.Buffers;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>A part marker at the end of a title, and what it means.</summary>
/// <param name="Number">Which part.</param>
/// <param name="Total">Of how many, when the marker says.</param>
/// <param name="IsLast">True when the marker says that it is the last, and not which number that is.</param>
/// <param name="Marker">The marker as it stands.</param>
/// <param name="Start">Where it starts in the title.</param>
/// <param name="Base">The title without it, trimmed; as it stands.</param>
/// <param name="IsStrong">True when the marker alone is enough; false when it needs company, as <c>(4)</c> does.</param>
/// <param name="IsGlued">True when it follows the title without a space.</param>
internal sealed record TitleMarker(int Number, int? Total, bool IsLast, string Marker, int Start, string Base, bool IsStrong, bool IsGlued)
{
    private const int LongestTitle = 500;
    private const int ShortestBase = 2;

    // A number, the ending of an ordinal, a space, the longest word for a part.
    private const int LongestWordMarker = 24;
    private const int MostPartsInBrackets = 30;
    private const int MostPartsOfSureFraction = 12;
    private const int MostParts = 200;

    private static readonly SearchValues<char> BeforeSites = SearchValues.Create("|–—·•»:-｜_");

    /// <summary>What stands between a title and its marker, and belongs to neither.</summary>
    private static readonly char[] Between = [' ', '\t', '\u00A0', '\u3000', '\u200B', '-', '–', '—', ':', '：', ',', '，', ';', '；', '|', '｜', '·', '•', '_'];

    /// <summary>The marker of a title; <c>null</c> when it has none, or only what looks like one: a year, a score, an age, a manual's section.</summary>
    internal static TitleMarker? Find(string title)
    {
        if (title.Length > LongestTitle)
            return null;
        if (MayEndInMarker(title) && AtEnd(title) is { } marker)
            return marker;
        // The site's own name may stand behind it.
        return title.AsSpan().ContainsAny(BeforeSites) && MarkerPatterns.Site().Match(title) is { Success: true } site && MayEndInMarker(title.AsSpan(0, site.Index)) && !FalseFriends.IsGenre(site.Groups["site"].Value)
            ? AtEnd(title[..site.Index])
            : null;
    }

    // Nearly every line of a page is turned away here, before anything is folded.
    private static bool MayEndInMarker(ReadOnlySpan<char> title)
    {
        var line = title.TrimEnd();
        if (line.IsEmpty)
            return false;
        if (!char.IsAsciiLetter(line[^1]))
            return !char.IsAscii(line[^1]) || char.IsAsciiDigit(line[^1]) || line[^1] is ')' or ']' or '>';
        // A letter is the end of a number, or of a word behind one: "2nd part".
        var word = line.Length;
        var hasNumber = false;
        for (var index = line.Length - 1; index >= Math.Max(0, line.Length - LongestWordMarker) && !hasNumber; index--)
        {
            word = word == index + 1 && char.IsLetter(line[index]) ? index : word;
            hasNumber = char.IsNumber(line[index]);
        }

        return hasNumber || MarkerWords.IsNumber(line[word..]);
    }

    private static TitleMarker? AtEnd(string title)
    {
        var folded = new FoldedTitle(title);
        return FromBracketedWords(title, folded) ?? FromBareWords(title, folded) ?? FromEastAsian(title, folded) ?? FromFraction(title, folded) ?? FromBracket(title, folded);
    }

    private static TitleMarker? FromBracketedWords(string title, FoldedTitle folded)
    {
        var match = MarkerPatterns.Bracketed().Match(folded.Text);
        if (!match.Success)
            match = MarkerPatterns.NumberFirst().Match(folded.Text);
        return match.Success ? Create(title, folded, match, MostParts, isStrong: true) : null;
    }

    private static TitleMarker? FromBareWords(string title, FoldedTitle folded)
    {
        if (MarkerPatterns.Bare().Match(folded.Text) is not { Success: true } match)
            return null;
        var before = folded.Text[..match.Index];
        var isCounted = match.Groups["m"].Success;
        var isPage = match.Groups["page"].Success;
        if (!isCounted && (FalseFriends.BeforeWord(before) || (!isPage && FalseFriends.MayBeWork(before, match.Groups["r"].Success))))
            return null;
        return Create(title, folded, match, MostParts, isStrong: isCounted || isPage);
    }

    private static TitleMarker? FromEastAsian(string title, FoldedTitle folded)
    {
        var match = MarkerPatterns.ChinesePage().Match(folded.Text);
        if (!match.Success)
            match = MarkerPatterns.EastAsian().Match(folded.Text);
        return match.Success ? Create(title, folded, match, MostParts, isStrong: true) : null;
    }

    private static TitleMarker? FromFraction(string title, FoldedTitle folded)
    {
        if (MarkerPatterns.Fraction().Match(folded.Text) is not { Success: true } match)
            return null;
        var marker = Create(title, folded, match, MostParts, isStrong: true);
        if (marker?.Total is not { } total || FalseFriends.IsDayOrShare(marker.Number, total) || FalseFriends.IsRated(folded.Text[..match.Index]))
            return null;
        // (3/16) may be a day in March.
        return marker with { IsStrong = total <= MostPartsOfSureFraction };
    }

    private static TitleMarker? FromBracket(string title, FoldedTitle folded)
    {
        if (MarkerPatterns.Bracket().Match(folded.Text) is not { Success: true } match)
            return null;
        var marker = Create(title, folded, match, MostPartsInBrackets, isStrong: false);
        var before = folded.Text[..match.Index];
        return marker is null || FalseFriends.BeforeBracket(before, marker.Number, char.IsAsciiLetter(match.Groups["n"].Value[0])) ? null : marker;
    }

    private static TitleMarker? Create(string title, FoldedTitle folded, Match match, int most, bool isStrong)
    {
        var digits = match.Groups["r"].Success ? match.Groups["r"].Value : match.Groups["n"].Value;
        int? total = match.Groups["m"].Success ? PartNumber.Read(match.Groups["m"].Value) : null;
        if (PartNumber.Read(digits) is not { } number || number < 1 || number > most || total > MostParts || number > (total ?? number))
            return null;
        var marker = match.Groups["marker"];
        var (start, end) = folded.Place(marker.Index, marker.Length);
        var without = title[..start].TrimEnd(Between);
        if (without.Count(char.IsLetterOrDigit) < ShortestBase)
            return null;
        var isGlued = start > 0 && !char.IsWhiteSpace(title[start - 1]);
        return new TitleMarker(number, total, PartNumber.IsLast(digits), title[start..end], start, without, isStrong, isGlued);
    }
}
