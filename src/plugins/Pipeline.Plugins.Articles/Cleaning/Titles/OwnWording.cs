namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>
/// A headline that Open Graph or JSON-LD alone declares, while the other of the two, the first heading and the page's <c>title</c> share one that no further declaration gives:
/// somebody wrote it on purpose, and the shared one as a rule for searches.
/// </summary>
/// <param name="Own">The headline that stands alone.</param>
/// <param name="Shared">The other one.</param>
internal sealed record OwnWording(TitleClaim Own, TitleClaim Shared)
{
    private const TitleSources Further = TitleSources.Name | TitleSources.Microdata | TitleSources.Meta;

    /// <summary>The page's, or <c>null</c> where it has none.</summary>
    internal static OwnWording? Of(IReadOnlyList<TitleClaim> claims)
    {
        if (From(claims, TitleSources.First) is not { } shared || shared.Is(Further) || From(claims, TitleSources.Page) is not { } page || !Continues(page, shared)
            || From(claims, TitleSources.Headline) is not { } headline || From(claims, TitleSources.OpenGraph) is not { } card || Continues(headline, shared) == Continues(card, shared))
        {
            return null;
        }

        var own = Continues(headline, shared) ? card : headline;
        // What the shared one goes on from is that one cut off, and what the title ends in is the site's name.
        return Continues(shared, own) || page.Key.EndsWith(own.Key, StringComparison.Ordinal) ? null : new OwnWording(own, shared);
    }

    private static TitleClaim? From(IReadOnlyList<TitleClaim> claims, TitleSources place) => claims.FirstOrDefault(claim => claim.Is(place));

    /// <summary>True for the same wording, also with a site's name or more behind it.</summary>
    private static bool Continues(TitleClaim claim, TitleClaim start) => claim.Key.StartsWith(start.Key, StringComparison.Ordinal);
}
