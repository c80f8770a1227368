using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Plugins.Articles.Cleaning.Html;

/// <summary>Gives each block of a page its role: the story by the learned scores, captions and bylines by how the page names them.</summary>
internal static class HtmlJudge
{
    private const int CaptionsAround = 12;
    private const int BylinesBefore = 25;
    private const double LongestByline = 25;
    private const double MostLinked = 0.3;
    private const double SurelyNot = -5;

    private static readonly uint CaptionName = NameGroups.Bit("caption");
    private static readonly uint BylineName = NameGroups.Bit("byline");

    /// <param name="blocks">The blocks, without roles.</param>
    /// <param name="features">Their features.</param>
    /// <param name="scores">A logit for each: above zero, it is of the story.</param>
    internal static ImmutableArray<Block> Judge(ImmutableArray<Block> blocks, BlockFeatures features, IReadOnlyList<double> scores)
    {
        var isBody = new bool[blocks.Length];
        for (var index = 0; index < blocks.Length; index++)
            isBody[index] = scores[index] > 0 && blocks[index].Kind != BlockKind.Caption;
        BridgeTables(blocks, features, scores, isBody);
        Islands.Drop(isBody, features.Traits, scores);
        DropLastHeadings(blocks, features, isBody);
        DropHead(blocks, features, isBody);
        int first = Array.IndexOf(isBody, true), last = Array.LastIndexOf(isBody, true);
        var judged = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        for (var index = 0; index < blocks.Length; index++)
        {
            var confidence = Confidence(scores[index]);
            if (isBody[index])
                judged.Add(blocks[index].As(BlockRole.Body, confidence, "judged to be of the story"));
            else if (first >= 0 && index > first - CaptionsAround && index < last + CaptionsAround && Caption(blocks[index], features) is { } caption)
                judged.Add(caption);
            else if (index > first - BylinesBefore && index < last + CaptionsAround && IsByline(blocks[index], features, index, first))
                judged.Add(blocks[index].As(BlockRole.Byline, 0.8, "short line for author or time"));
            else
                judged.Add(blocks[index].As(BlockRole.Boilerplate, confidence, "judged to be of the site"));
        }

        return judged.MoveToImmutable();
    }

    // The chance of a logit, by plain arithmetic: the same on every machine.
    private static double Confidence(double score) => Math.Round((1 + (Math.Abs(score) / (1 + Math.Abs(score)))) / 2, 2);

    private static Block? Caption(Block block, BlockFeatures features)
    {
        var isNamed = block.Element >= 0 && (features.Tree!.Names.NearGroups(block.Element) & CaptionName) != 0;
        var isInFigure = block.Element >= 0 && (features.Tree!.Names.Elements[block.Element] & ElementNames.Figure) != 0;
        if (block.Kind != BlockKind.Caption && !isNamed && !isInFigure)
            return null;
        return CaptionCredit.TryTake(block) ?? block.As(BlockRole.Caption, 0.9, "caption element");
    }

    private static bool IsByline(Block block, BlockFeatures features, int index, int first)
    {
        var traits = features.Traits[index];
        if (traits.Words > LongestByline || traits.EndsSentence || block.Element < 0)
            return false;
        if ((features.Tree!.Names.NearGroups(block.Element) & BylineName) != 0)
            return true;
        return index < first && block.Kind == BlockKind.Paragraph && traits.LinkShare < 0.7 && features.Tree.IsNearMain(block.Element);
    }

    /// <summary>
    /// Tables and program text in the middle of a story are of it, though they look like nothing of the kind: rows between two blocks of the story,
    /// without links, and not judged to be surely of the site.
    /// </summary>
    private static void BridgeTables(ImmutableArray<Block> blocks, BlockFeatures features, IReadOnlyList<double> scores, bool[] isBody)
    {
        for (var start = 1; start < blocks.Length; start++)
        {
            if (isBody[start] || !IsSet(blocks[start]))
                continue;
            var before = !isBody[start - 1] && features.Tree!.NameOf(blocks[start - 1].Element) == "caption" ? start - 2 : start - 1;
            var end = start;
            double sum = 0, linked = 0;
            for (; end < blocks.Length && !isBody[end] && IsSet(blocks[end]); end++)
                (sum, linked) = (sum + scores[end], linked + features.Traits[end].LinkShare);
            if (before >= 0 && isBody[before] && end < blocks.Length && isBody[end] && linked < MostLinked * (end - start) && sum > SurelyNot * (end - start))
                Array.Fill(isBody, true, before + 1, end - before - 1);
            start = end - 1;
        }
    }

    private static bool IsSet(Block block) => block.Kind is BlockKind.TableRow or BlockKind.Preformatted;

    /// <summary>Short lines before the first sentence say who wrote it and when.</summary>
    private static void DropHead(ImmutableArray<Block> blocks, BlockFeatures features, bool[] isBody)
    {
        for (var index = 0; index < blocks.Length; index++)
        {
            if (!isBody[index])
                continue;
            if (features.Traits[index].EndsSentence || features.Traits[index].Words > LongestByline || blocks[index].Kind != BlockKind.Paragraph)
                return;
            isBody[index] = false;
        }
    }

    /// <summary>A heading belongs to the story only while something of the story follows it, and a line such as "Most read" never does behind it.</summary>
    private static void DropLastHeadings(ImmutableArray<Block> blocks, BlockFeatures features, bool[] isBody)
    {
        for (var index = blocks.Length - 1; index >= 0; index--)
        {
            if (!isBody[index])
                continue;
            if (blocks[index].Kind != BlockKind.Heading && (features.Traits[index].EndsSentence || !BoilerplatePhrases.EndsStory(blocks[index].Text.Value)))
                return;
            isBody[index] = false;
        }
    }
}
