using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Pages;

/// <summary>
/// The pages of an upload that holds several. Cleaning judges each page of a plain text by itself, because the best run of lines would take one page
/// and drop the others; splitting cuts at the same places. A page of a site is judged whole, and cut by what was found to be its story.
/// </summary>
internal static class PageSegments
{
    private const double LeastWords = 60;

    /// <summary>The surest sign first; the first that parts the text into two stories or more decides.</summary>
    private static readonly Func<Document, PageProse, IReadOnlyList<int>>[] Signs =
    [
        (document, _) => PageBreaks.FormFeeds(document),
        (document, _) => PageBreaks.RepeatedTitles(document),
        PageBreaks.PageLines,
        (document, _) => PageBreaks.RepeatedHeads(document),
    ];

    /// <summary>On a page of a site heads come again for many reasons, and a form feed means nothing.</summary>
    private static readonly Func<Document, PageProse, IReadOnlyList<int>>[] SignsOnSites =
    [
        (document, _) => PageBreaks.RepeatedTitles(document),
        PageBreaks.PageLines,
    ];

    /// <summary>Ranges of <see cref="Document.Blocks"/>, in order, that cover them all; one when the text is one page.</summary>
    internal static IReadOnlyList<Range> Of(Document document, CancellationToken cancellationToken)
    {
        if (document.Blocks.IsEmpty)
            return [Range.All];
        var isSite = !document.Elements.IsEmpty;
        var prose = isSite ? PageProse.OfBody(document) : PageProse.OfText(document, cancellationToken);
        foreach (var sign in isSite ? SignsOnSites : Signs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pages = Join(sign(document, prose), prose, document.Blocks.Length);
            if (pages.Count > 1)
                return pages;
        }

        return [Range.All];
    }

    /// <summary>A cut that leaves a page without a story is no page break: that page joins the one behind it, the last one the one before.</summary>
    private static List<Range> Join(IReadOnlyList<int> breaks, PageProse prose, int count)
    {
        var pages = new List<Range>();
        var start = 0;
        foreach (var end in breaks.Append(count))
        {
            if (end < count && prose.Between(start, end) < LeastWords)
                continue;
            if (end == count && pages.Count > 0 && prose.Between(start, end) < LeastWords)
                pages[^1] = pages[^1].Start..end;
            else
                pages.Add(start..end);
            start = end;
        }

        return pages;
    }
}
