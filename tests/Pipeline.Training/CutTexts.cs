using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Training;

/// <summary>
/// Texts cut from longer ones, to learn headlines from: short pages with a little around the story, a headline over bare paragraphs, and paragraphs
/// without a headline, as later pages of an upload are. Uploads are often so, pages of news sites hardly ever.
/// </summary>
internal sealed class CutTexts
{
    private const double Weight = 0.5;
    private const int CutsOfAKind = 3;
    private const int MostParagraphs = 9;
    private const int MostAround = 8;
    private const int LinesOfStory = 5;

    private readonly FixedSequence _random = new(1);

    /// <param name="page">The page.</param>
    /// <param name="read">The page, read.</param>
    /// <param name="judged">The same with every block judged.</param>
    internal IEnumerable<(Document Document, double Weight)> Of(CorpusPage page, Document read, Document judged)
    {
        int[] story = [.. Enumerable.Range(0, judged.Blocks.Length).Where(index => judged.Blocks[index].Role == BlockRole.Body && !Says(judged, index, page))];
        if (story.Length == 0)
            return [];
        var cuts = new List<(Document Document, double Weight)> { (judged with { Blocks = [.. story.Select(index => judged.Blocks[index])] }, Weight) };
        for (var cut = 0; cut < CutsOfAKind; cut++)
            cuts.AddRange(Cuts(page, judged, story).Select(kept => (CleanHandler.Judge(read with { Blocks = [.. kept.Select(index => read.Blocks[index])] }, CancellationToken.None), Weight / CutsOfAKind)));
        return cuts;
    }

    /// <summary>One text of each kind, as the blocks that it keeps: a later page; a bare headline over paragraphs; a short page.</summary>
    private IEnumerable<IEnumerable<int>> Cuts(CorpusPage page, Document judged, int[] story)
    {
        yield return story.Skip(_random.Next(0, story.Length - 1)).Take(_random.Next(2, MostParagraphs)).ToArray();
        var title = Enumerable.Range(0, Math.Min(judged.Blocks.Length, story[0] + LinesOfStory)).LastOrDefault(index => Says(judged, index, page), -1);
        int[] under = [.. story.Where(index => index > title)];
        if (title < 0 || under.Length == 0)
            yield break;
        yield return [title, .. under.Take(_random.Next(1, MostParagraphs))];
        int before = _random.Next(0, MostAround), between = _random.Next(0, MostAround), behind = _random.Next(0, MostAround), last = story[^1] + 1;
        var foot = _random.Next() < 0.5 ? last : Math.Max(last, judged.Blocks.Length - behind);
        yield return [.. Range(title - before, Math.Min(under[0], title + 1 + between)), .. under.Take(_random.Next(1, MostParagraphs)), .. Range(foot, Math.Min(foot + behind, judged.Blocks.Length))];
    }

    private static bool Says(Document document, int index, CorpusPage page) => TitleText.HasKey(document.Blocks[index].Text.Value, page.Gold.Title);

    private static IEnumerable<int> Range(int from, int end) => Enumerable.Range(Math.Max(0, from), Math.Max(0, end - Math.Max(0, from)));
}
