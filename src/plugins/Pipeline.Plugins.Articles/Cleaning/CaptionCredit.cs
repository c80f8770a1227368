using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning;

/// <summary>Takes the credit of a picture off its caption.</summary>
internal static partial class CaptionCredit
{
    // Bounds the patterns too, which are quadratic at worst.
    private const int LongestCaption = 700;

    /// <summary>
    /// The block as a caption when its end is a credit such as <c>… at the harbour. COAST PRESS</c>, <c>(Photo: A. Name)</c>,
    /// <c>Foto: Name/Agency</c>; <c>null</c> when it has none.
    /// </summary>
    internal static Block? TryTake(Block block)
    {
        var text = block.Text.Value;
        if (text.Length is 0 or > LongestCaption)
            return null;
        return Take(block, text.AsSpan().ContainsAny(":：/"), Labelled())
            ?? Take(block, text.AsSpan().ContainsAny("([（"), Bracketed())
            ?? Take(block, char.IsAsciiLetterUpper(text[^1]) || char.IsAsciiDigit(text[^1]) || text[^1] is '&' or '.' or '\'' or '-', Capitals())
            ?? Take(block, text.AsSpan().ContainsAny("图摄撮"), Chinese());
    }

    private static Block? Take(Block block, bool mayMatch, Regex pattern) => mayMatch && pattern.Match(block.Text.Value) is { Success: true } match ? Take(block, match) : null;

    private static Block Take(Block block, Match match)
    {
        var credit = match.Groups["credit"];
        return block.As(BlockRole.Caption, 0.9, "caption with a credit") with
        {
            Text = block.Text.Slice(0, match.Groups["text"].Length).Trim(),
            Credit = block.Text.Slice(credit.Index, credit.Length).Trim(),
            Links = [],
        };
    }

    [GeneratedRegex("^(?<text>.{10,}?[.!?…\"”’)\\]。])\\s*[|/–—-]?\\s*(?<credit>(photo(graph)?|picture|image|foto|bild|crédito|credit|credits|fotos?|фото|photos?)(\\s+(by|courtesy of|courtesy))?\\s*[:：/]\\s*\\S.{1,80})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex("^(?<text>.{10,}?)\\s*[(\\[（](?<credit>(photo|photograph|picture|image|foto|bild|file photo|photo by|фото)\\b[^()\\[\\]]{2,80})[)\\]）]\\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex("^(?<text>.{10,}[.!?…\"”’)])\\s*[|/–—-]?\\s*(?<credit>[A-Z][A-Z0-9&.'-]{2,}([ /]+[A-Z0-9&][A-Z0-9&.'-]*){0,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex("^(?<text>.{6,}?[。！？”）]?)\\s*[(（]?\\s*(?<credit>(图/|图：|图:|摄影[:：/]|图片来源[:：]?|撮影[:：=＝])\\s*\\S.{1,30}?|[\\u4E00-\\u9FFF]{2,6}社?记者?\\s?[\\u4E00-\\u9FFF]{2,4}\\s?摄)[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
