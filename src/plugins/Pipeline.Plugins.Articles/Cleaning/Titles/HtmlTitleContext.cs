using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Text;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>What a page says as a whole to those who weigh the wordings of its headline.</summary>
internal sealed class HtmlTitleContext
{
    private const int SeenWithin = 200;
    private const int LongestSeen = 300;
    private const int BylineWithin = 5;
    private const int LongestByline = 160;

    private readonly TitleClaims _claims;
    private readonly Document _document;
    private readonly ReadOnlyMemory<Block> _near;
    private readonly HashSet<uint> _address;
    private readonly List<int> _headings;

    internal HtmlTitleContext(TitleClaims claims)
    {
        _document = claims.Document;
        All = [.. claims.All];
        _claims = claims;
        var from = Math.Max(0, claims.FirstBody - SeenWithin);
        _near = _document.Blocks.AsMemory()[from..Math.Min(from + SeenWithin + 10, _document.Blocks.Length)];
        _headings = [.. Enumerable.Range(0, _document.Blocks.Length).Where(index => _document.Blocks[index] is { Kind: BlockKind.Heading, Level: 1 })];
        Sites = [.. _document.Declared.Where(IsSiteName).Select(field => TitleText.Key(field.Value)).Where(key => key.Length > 0).Distinct()];
        _address = [.. StoryTerms.Of(Address(_document))];
    }

    internal IReadOnlyList<TitleClaim> All { get; }

    /// <summary>The names by which the page calls its site.</summary>
    internal IReadOnlyList<string> Sites { get; }

    /// <summary>How many first-rank headings the page has.</summary>
    internal int Headings => _headings.Count;

    /// <summary>True when the first heading says what Open Graph or JSON-LD says.</summary>
    internal bool FirstAgrees => From(TitleSources.First) is { } first && (first.Is(TitleSources.OpenGraph) || first.Is(TitleSources.Headline));

    internal TitleClaim? From(TitleSources place) => _claims.From(place);

    internal bool IsSeen(TitleClaim claim)
    {
        foreach (var block in _near.Span)
        {
            if (block.Text.Length < LongestSeen && TitleText.HasKey(block.Text.Value, claim.Key))
                return true;
        }

        return false;
    }

    internal int OrderOf(int block) => _headings.IndexOf(block);

    /// <summary>The words of the class and id of an element and the one around it.</summary>
    internal IEnumerable<string> NamesOf(int element)
    {
        for (var level = 0; element >= 0 && level < 2; level++, element = _document.Elements[element].Parent)
        {
            foreach (var word in ElementWords.Of(_document.Elements[element].Classes).Concat(ElementWords.Of(_document.Elements[element].Id)))
                yield return word;
        }
    }

    /// <summary>True for a part of a title whose other part is the site's name.</summary>
    internal bool IsSiteCut(TitleClaim claim) =>
        All.Any(whole => whole.Key.Length > claim.Key.Length && whole.Key.StartsWith(claim.Key, StringComparison.Ordinal) && Sites.Contains(whole.Key[claim.Key.Length..]));

    /// <summary>The share of the claim's words that stand in the page's address.</summary>
    internal double AddressShare(TitleClaim claim) => _address.Count == 0 || claim.Terms.Count == 0 ? -1 : (double)claim.Terms.Count(_address.Contains) / claim.Terms.Count;

    internal bool HasBylineBehind(int block)
    {
        for (var index = block + 1; index <= Math.Min(block + BylineWithin, _document.Blocks.Length - 1); index++)
        {
            var near = _document.Blocks[index];
            if (near.Role == BlockRole.Byline || (near.Text.Length < LongestByline && TextDates.Match(near.Text.Value)))
                return true;
        }

        return false;
    }

    private static string Address(Document document)
    {
        var address = document.Declared.FirstOrDefault(field => field is { Origin: "link", Name: "canonical" } or { Origin: "meta", Name: "og:url" });
        return address is not null && Uri.TryCreate(address.Value, UriKind.Absolute, out var url) ? Uri.UnescapeDataString(url.AbsolutePath) : "";
    }

    private static bool IsSiteName(DeclaredField field) =>
        field is { Origin: "meta", Name: "og:site_name" or "application-name" or "apple-mobile-web-app-title" } or { Origin: "json-ld", Name: "publisher.name" or "website.name" };
}
