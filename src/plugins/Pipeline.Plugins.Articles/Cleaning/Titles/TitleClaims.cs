using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>All wordings of the headline that a page gives: declared, in headings, in its <c>title</c>, and what is left of those without a site's name.</summary>
internal sealed class TitleClaims
{
    private const int LongestHeading = 300;
    private const int LongestDeclared = 500;
    private const int ShortestCut = 8;
    private const int MostClaims = 60;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", "｜", "_", " / ", "|", ": "];

    private readonly OrderedDictionary<string, TitleClaim> _claims = new(StringComparer.Ordinal);

    internal TitleClaims(Document document)
    {
        Document = document;
        FirstBody = 0;
        while (FirstBody < document.Blocks.Length && (document.Blocks[FirstBody].Role != BlockRole.Body || document.Blocks[FirstBody].Kind == BlockKind.Heading))
            FirstBody++;
        AddDeclared();
        AddHeadings();
        foreach (var claim in _claims.Values.ToArray().Where(claim => claim.Is(TitleSources.Headline | TitleSources.OpenGraph | TitleSources.Twitter | TitleSources.Page)))
            AddCuts(claim);
    }

    internal Document Document { get; }

    /// <summary>Index of the story's first block.</summary>
    internal int FirstBody { get; }

    internal IEnumerable<TitleClaim> All => _claims.Values.Where(claim => !IsCutOff(claim));

    /// <summary>The first claim from a place.</summary>
    internal TitleClaim? From(TitleSources source) => _claims.Values.FirstOrDefault(claim => claim.Is(source));

    // "A headline that goes on for..." beside the whole of it.
    private bool IsCutOff(TitleClaim claim) =>
        (claim.Value.EndsWith("..", StringComparison.Ordinal) || claim.Value.EndsWith('…'))
        && _claims.Values.Any(other => other.Key.Length > claim.Key.Length && other.Key.StartsWith(claim.Key, StringComparison.Ordinal));

    private void AddDeclared()
    {
        var isTitled = false;
        foreach (var field in Document.Declared)
        {
            TitleSources? source = (field.Origin, field.Name) switch
            {
                ("json-ld", "headline") => TitleSources.Headline,
                ("json-ld", "name" or "alternativeheadline") => TitleSources.Name,
                ("meta", "og:title") => TitleSources.OpenGraph,
                ("meta", "twitter:title") => TitleSources.Twitter,
                ("microdata", "headline") => TitleSources.Microdata,
                ("meta", "dc.title" or "dcterms.title" or "sailthru.title" or "parsely-title" or "title" or "headline" or "mrf:title" or "citation_title") => TitleSources.Meta,
                ("title", _) when !isTitled => TitleSources.Page,
                _ => null,
            };
            isTitled |= source == TitleSources.Page;
            if (source is { } place && field.Value.Length is > 1 and < LongestDeclared)
                Add(field.Value, place, place == TitleSources.Page ? "<title>" : $"{field.Origin} {field.Name}", field.Span);
        }
    }

    private void AddHeadings()
    {
        for (var index = 0; index < Document.Blocks.Length; index++)
        {
            var block = Document.Blocks[index];
            if (block.Kind != BlockKind.Heading || block.Level > 2 || block.Text.Length is < 3 or > LongestHeading || (block.Level == 2 && index > FirstBody))
                continue;
            var source = block.Level == 2 ? TitleSources.Second : index <= FirstBody ? TitleSources.First : TitleSources.FirstBehind;
            Add(block.Text.Value, source, $"h{block.Level} {(index <= FirstBody ? "before" : "behind the start of")} the story", block.Text.Span, index);
        }
    }

    private void AddCuts(TitleClaim claim)
    {
        var source = claim.Is(TitleSources.Page) ? TitleSources.PageCut : TitleSources.DeclaredCut;
        foreach (var separator in Separators)
        {
            int first = claim.Value.IndexOf(separator, StringComparison.Ordinal), last = claim.Value.LastIndexOf(separator, StringComparison.Ordinal);
            if (first <= 0)
                continue;
            Cut(claim, source, 0, last);
            Cut(claim, source, first + separator.Length, claim.Value.Length);
            if (last > first)
                Cut(claim, source, 0, first);
        }
    }

    private void Cut(TitleClaim claim, TitleSources source, int from, int to)
    {
        var part = claim.Value[from..to].Trim();
        if (part.Length < ShortestCut)
            return;
        var left = TitleBorders.Beside(claim.Value, from, to);
        Add(part, source, $"{claim.Evidence.Split(',')[0]} without '{left}'", claim.Span);
    }

    private void Add(string value, TitleSources source, string evidence, SourceSpan? span, int block = -1)
    {
        var claim = new TitleClaim(value, source, evidence, span, block);
        if (claim.Key.Length == 0)
            return;
        if (_claims.TryGetValue(claim.Key, out var twin))
            _claims[claim.Key] = twin.With(claim);
        else if (_claims.Count < MostClaims)
            _claims[claim.Key] = claim;
    }
}
