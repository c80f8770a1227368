using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Text;

/// <summary>The lines between a plain text's headline and its story that say who, when and where, and the section above the headline.</summary>
internal static partial class StoryHead
{
    private const int LongestLine = 200;
    private const int MostLines = 12;
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

    private static bool IsByline(string line) =>
        line.Length <= LongestLine && (Label().IsMatch(line) || TextDates.Match(line)) && !BoilerplatePhrases.Match(line);

    private static bool IsSection(string line) =>
        BlockMeasure.CountWords(line) is > 0 and <= LongestSection && !BlockMeasure.IsSentenceEnd(line) && line.Any(char.IsLetter) && !line.Any(char.IsDigit) && !line.Contains(':', StringComparison.Ordinal) && !BoilerplatePhrases.Match(line);

    [GeneratedRegex("^\\W*((by|von|par|por|di|door|af|av)\\s+\\p{L}|(автор|author|autor|auteur|autore|editor|source|quelle|fuente|published|posted|updated|reporter)\\b|(记者|作者|来源|编辑|責任編集|文))|\\b(editor|author|source)\\s*[:：]|(记者|作者|来源|编辑|责编)\\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
