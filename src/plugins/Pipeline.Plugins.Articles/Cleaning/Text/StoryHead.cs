using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Text;

/// <summary>The lines between a plain text's headline and its story that say who, when and where, and the section above the headline.</summary>
internal static partial class StoryHead
{
    private const int LongestLine = 200;
    private const int MostLines = 12;
    private const int LinesUnderHeadline = 4;
    private const double LongestSection = 3;

    internal static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks)
    {
        var story = 0;
        while (story < blocks.Length && blocks[story].Role != BlockRole.Body)
            story++;
        var title = Math.Min(story, blocks.Length) - 1;
        while (title >= 0 && blocks[title].Role != BlockRole.Title)
            title--;
        if (title < 0 || story == blocks.Length)
            return blocks;
        var marked = blocks.ToBuilder();
        for (var index = title + 1; index < Math.Min(story, title + 1 + MostLines); index++)
        {
            if (blocks[index].Role == BlockRole.Boilerplate && IsByline(blocks[index].Text.Value))
                marked[index] = blocks[index].As(BlockRole.Byline, 0.8, "line under the headline that names a person or time");
        }

        if (title > 0 && blocks[title - 1].Role == BlockRole.Boilerplate && IsSection(blocks[title - 1].Text.Value))
            marked[title - 1] = blocks[title - 1].As(BlockRole.Byline, 0.6, "short line above the headline");
        return marked.ToImmutable();
    }

    /// <summary>Of an article that its reader has judged: the lines under the headline that say who and when are no part of the text.</summary>
    internal static ImmutableArray<Block> MarkJudged(ImmutableArray<Block> blocks)
    {
        var title = Enumerable.Range(0, Math.Min(MostLines, blocks.Length)).FirstOrDefault(index => blocks[index].Role == BlockRole.Title, -1);
        var marked = blocks.ToBuilder();
        for (var index = title + 1; title >= 0 && index < Math.Min(blocks.Length - 1, title + 1 + LinesUnderHeadline); index++)
        {
            if (blocks[index] is { Role: BlockRole.Body, Kind: BlockKind.Paragraph } block && !BlockMeasure.IsSentenceEnd(block.Text.Value) && IsByline(block.Text.Value))
                marked[index] = block.As(BlockRole.Byline, 0.8, "line under the headline that names a person or time");
        }

        return marked.ToImmutable();
    }

    private static bool IsByline(string line) =>
        line.Length <= LongestLine && (Label().IsMatch(line) || TextDates.Match(line)) && !BoilerplatePhrases.Match(line);

    private static bool IsSection(string line) =>
        BlockMeasure.CountWords(line) is > 0 and <= LongestSection && !BlockMeasure.IsSentenceEnd(line) && line.Any(char.IsLetter) && !line.Any(char.IsDigit) && !line.Contains(':', StringComparison.Ordinal) && !BoilerplatePhrases.Match(line);

    [GeneratedRegex("^\\W*((by|von|par|por|di|door|af|av)\\s+\\p{L}|(автор|author|autor|auteur|autore|editor|source|quelle|fuente|published|posted|updated|reporter)\\b|(记者|作者|来源|编辑|責任編集|文))|\\b(editor|author|source)\\s*[:：]|(记者|作者|来源|编辑|责编)\\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
