namespace Pipeline.Training;

/// <summary>
/// Short pages, cut from long ones: a few lines before the story, its first paragraphs, a few lines from behind it or from the page's end. Uploads are often
/// that short, pages of news sites hardly ever.
/// </summary>
internal sealed class ShortPages
{
    private const int MostParagraphs = 9;
    private const int MostAround = 8;

    private readonly FixedSequence _random = new(1);

    /// <summary>One short page of each page that holds a story.</summary>
    internal static List<BodyPage> Of(IEnumerable<BodyPage> pages)
    {
        var cuts = new ShortPages();
        return [.. pages.Select(cuts.Cut).Where(page => page is not null).Select(page => page!)];
    }

    private BodyPage? Cut(BodyPage page)
    {
        int first = Array.FindIndex(page.Labels, label => label > 0.5), last = Array.FindLastIndex(page.Labels, label => label > 0.5);
        int before = _random.Next(0, MostAround), paragraphs = _random.Next(1, MostParagraphs), behind = _random.Next(0, MostAround);
        var isFoot = _random.Next() < 0.5;
        if (first < 0)
            return null;
        var end = first;
        for (; end <= last && paragraphs > 0; end++)
            paragraphs -= page.Labels[end] > 0.5 ? 1 : 0;
        var foot = isFoot ? Math.Max(last + 1, page.Blocks - behind) : last + 1;
        int[] kept = [.. Enumerable.Range(0, page.Blocks).Where(index => (index >= first - before && index < end) || (index >= foot && index < foot + behind))];
        return new BodyPage(page, kept);
    }
}
