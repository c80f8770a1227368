using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Text;

/// <summary>Finds the story in the lines of a plain-text scrape: the best contiguous run first, then its edges, then what stands inside.</summary>
internal static class TextCleaner
{
    /// <summary>A line must have more words than this to speak for a story; shorter ones speak against it.</summary>
    private const double BreakEven = 12;
    private const double LongestPlea = 60;
    private const int CaptionsBefore = 8;
    private const double EndOfStory = 2.0 / 3;

    internal static ImmutableArray<Block> Clean(ImmutableArray<Block> lines, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var measures = lines.Select(BlockMeasure.Of).ToArray();
        var captions = lines.Select((line, index) => measures[index].Words <= 70 ? CaptionCredit.TryTake(line) : null).ToArray();
        var (start, end) = BestRun.Of([.. lines.Select((line, index) => Value(line, measures[index], captions[index] is not null))]);
        end = CutAtStoryEnd(lines, measures, start, end);
        var judged = ImmutableArray.CreateBuilder<Block>(lines.Length);
        for (var index = 0; index < lines.Length; index++)
        {
            var isNear = index >= start - CaptionsBefore && index < end + 1;
            judged.Add(isNear && captions[index] is { } caption ? caption : Judge(lines, measures, index, start, end));
        }

        return judged.ToImmutable();
    }

    private static double Value(Block line, BlockMeasure measure, bool isCaption)
    {
        if (isCaption)
            return 0;
        if (BoilerplatePhrases.Match(line.Text.Value))
            return -BreakEven;
        var words = Math.Min(measure.Words, LongestPlea);
        return words - BreakEven + (measure.EndsSentence ? 4 : -2);
    }

    private static int CutAtStoryEnd(ImmutableArray<Block> lines, BlockMeasure[] measures, int start, int end)
    {
        var total = measures[start..end].Sum(measure => measure.Words);
        double seen = 0;
        for (var index = start; index < end; index++)
        {
            if (index > start && seen > total * EndOfStory && BoilerplatePhrases.EndsStory(lines[index].Text.Value))
                return index;
            seen += measures[index].Words;
        }

        return end;
    }

    private static Block Judge(ImmutableArray<Block> lines, BlockMeasure[] measures, int index, int start, int end)
    {
        var line = lines[index];
        if (index < start || index >= end)
            return line.As(BlockRole.Boilerplate, 0.8, "outside the run of the story");
        if (BoilerplatePhrases.Match(line.Text.Value))
            return line.As(BlockRole.Boilerplate, 0.8, "phrase of the site");
        var measure = measures[index];
        if (measure.EndsSentence || measure.Words >= BreakEven)
            return line.As(BlockRole.Body, 0.9, "sentences inside the run");
        // A short line between two paragraphs is a sub-heading; beside other short lines it is a list of links.
        var stands = index + 1 < end && IsParagraph(measures[index + 1]) && index > start && IsParagraph(measures[index - 1]);
        return stands && measure.Words >= 2
            ? line.As(BlockRole.Body, 0.6, "short line between paragraphs") with { Kind = BlockKind.Heading, Level = 2 }
            : line.As(BlockRole.Boilerplate, 0.6, "short line among short lines");
    }

    private static bool IsParagraph(BlockMeasure measure) => measure.EndsSentence && measure.Words >= BreakEven;
}
