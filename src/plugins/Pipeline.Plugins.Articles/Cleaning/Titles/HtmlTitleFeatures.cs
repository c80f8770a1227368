using System.Buffers;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>What the model looks at in each wording of the headline that a page gives. The order of the values is the model's.</summary>
internal static class HtmlTitleFeatures
{
    private static readonly TitleSources[] Places = [.. Enum.GetValues<TitleSources>().Where(place => place != TitleSources.None)];

    private static readonly TitleSources[] Compared = [TitleSources.Headline, TitleSources.OpenGraph, TitleSources.First, TitleSources.Second, TitleSources.Page];

    internal static readonly string[] Names =
    [
        .. Places.Select(place => $"says-{place}"), .. Compared.Select(place => $"like-{place}"), .. Compared.Select(place => $"page-has-{place}"),
        "places", "words", "letters", "separator", "site", "site-at-end", "cut-site", "prefix-of-another", "holds-another", "dots",
        "heading-distance", "heading-order", "headings", "called-title", "called-hidden", "outside", "share", "opening", "weight", "address", "seen", "page-starts-with", "first-agrees", "quotes", "byline-near",
    ];

    private const int Far = 30;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»'‘’");

    internal static double[] Of(TitleClaims claims, TitleClaim claim, StoryTerms story, HtmlTitleContext context)
    {
        var (share, opening, weight) = story.Shared(claim.Terms, 0);
        var block = claim.Block >= 0 ? claims.Document.Blocks[claim.Block] : null;
        var names = block is null ? [] : context.NamesOf(block.Element).ToArray();
        return
        [
            .. Places.Select(place => Flag(claim.Is(place))),
            .. Compared.Select(place => claim.Likeness(context.From(place))),
            .. Compared.Select(place => Flag(context.From(place) is not null)),
            claim.Places, BlockMeasure.CountWords(claim.Value), claim.Value.Length, Flag(claim.Value.AsSpan().ContainsAny("|｜»")), Flag(context.Sites.Contains(claim.Key)),
            Flag(context.Sites.Any(site => site.Length > 2 && claim.Key.Length > site.Length && (claim.Key.EndsWith(site, StringComparison.Ordinal) || claim.Key.StartsWith(site, StringComparison.Ordinal)))),
            Flag(context.IsSiteCut(claim)), Flag(context.All.Any(other => other.Key.Length > claim.Key.Length && other.Key.StartsWith(claim.Key, StringComparison.Ordinal))),
            Flag(context.All.Any(other => other.Key.Length < claim.Key.Length && other.Key.Length > 12 && claim.Key.Contains(other.Key, StringComparison.Ordinal))), Flag(claim.Value.EndsWith("...", StringComparison.Ordinal) || claim.Value.EndsWith('…')),
            block is null ? Far : Math.Clamp(claims.FirstBody - claim.Block, -Far, Far), block is null ? -1 : context.OrderOf(claim.Block), context.Headings,
            Flag(names.Any(name => name is "title" or "headline" or "hed" or "heading" or "entrytitle")), Flag(names.Any(name => name is "hidden" or "visuallyhidden" or "sr" or "sronly" or "screenreader" or "invisible" or "logo" or "brand" or "site")),
            Flag(block is { Rule: not null } && (block.Rule.StartsWith('<') || block.Rule.StartsWith("called", StringComparison.Ordinal) || block.Rule.StartsWith("role", StringComparison.Ordinal))), share, opening, weight, context.AddressShare(claim), Flag(context.IsSeen(claim)),
            Flag(context.From(TitleSources.Page) is { } page && page.Key.StartsWith(claim.Key, StringComparison.Ordinal)), Flag(context.FirstAgrees), Flag(claim.Value.AsSpan().ContainsAny(Quotes)), Flag(claim.Block >= 0 && context.HasBylineBehind(claim.Block)),
        ];
    }

    private static double Flag(bool value) => value ? 1 : 0;
}
