using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Cleaning.Html;
using Pipeline.Plugins.Articles.Cleaning.Text;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Training;

/// <summary>How well the blocks of some judgement are the gold bodies, set by set, through the same rules as a page goes.</summary>
internal static class BodyReport
{
    /// <summary>What choosing blocks can reach: with the gold in hand, and the same where headlines stay fields of their own.</summary>
    internal static void PrintGold(IReadOnlyList<BodyPage> pages)
    {
        Print("gold in hand", pages, [.. pages.Select(page => page.Labels.Select(label => label - 0.5).ToArray())]);
        Print("no headlines", pages, [.. pages.Select(page => page.Labels.Select((label, index) => IsHeadline(page, index) ? -1 : label - 0.5).ToArray())]);
    }

    /// <param name="title">What judged.</param>
    /// <param name="pages">The pages; those that were cut from others do not count.</param>
    /// <param name="scores">Of each page a logit for each block: above zero, it is of the story.</param>
    internal static void Print(string title, IReadOnlyList<BodyPage> pages, double[][] scores)
    {
        var figures = pages.Zip(scores).Where(pair => !pair.First.IsCut).GroupBy(pair => pair.First.Page.Set).Select(set =>
        {
            var score = new BodyScore();
            foreach (var (page, unsure) in set)
                score.Add(page.Page.Bodies, Body(page, unsure));
            return $"{set.Key} {score.F1:0.000} ({score.Precision:0.000}/{score.Recall:0.000})";
        });
        Console.WriteLine($"{title,-12} {string.Join("  ", figures)}");
    }

    /// <summary>A page's own <c>h1</c>; of a plain text the line that the gold body starts with and that is no sentence.</summary>
    private static bool IsHeadline(BodyPage page, int index)
    {
        var block = page.Document.Blocks[index];
        if (!page.Document.Elements.IsEmpty)
            return block is { Kind: BlockKind.Heading, Level: 1 };
        var first = page.Page.Bodies[0].Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line), "");
        return !BlockMeasure.IsSentenceEnd(first) && TitleText.HasKey(block.Text.Value, TitleText.Key(first));
    }

    private static string Body(BodyPage page, double[] unsure)
    {
        var scores = RecallRetry.Ensure(unsure, page.Features.Traits);
        var blocks = page.Document.Elements.IsEmpty
            ? TextJudge.Judge(page.Document.Blocks, page.Features.Traits, scores)
            : HtmlJudge.Judge(page.Document.Blocks, page.Features, scores);
        return string.Join('\n', blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Text.Value));
    }
}
