using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Metadata;

/// <summary>The lines around a story that may say who wrote it, when and where: shortly before its body, and right behind it.</summary>
internal static class HeadLines
{
    private const int Before = 14;
    private const int Behind = 3;
    private const int Longest = 300;

    internal static ImmutableArray<Block> Of(Document document)
    {
        var blocks = document.Blocks;
        int first = 0, last = blocks.Length - 1;
        while (first < blocks.Length && blocks[first].Role != BlockRole.Body)
            first++;
        while (last >= 0 && blocks[last].Role != BlockRole.Body)
            last--;
        var title = TitleIndex(blocks, first);
        var start = Math.Max(0, Math.Min(first - Before, title < 0 ? first : title - 2));
        var lines = ImmutableArray.CreateBuilder<Block>();
        for (var index = start; index < Math.Min(blocks.Length, last + 1 + Behind); index++)
        {
            var block = blocks[index];
            if ((block.Role is not (BlockRole.Body or BlockRole.Title or BlockRole.Caption) || index < first) && block.Text.Length <= Longest && block.Role != BlockRole.Title)
                lines.Add(block);
        }

        return lines.ToImmutable();
    }

    private static int TitleIndex(ImmutableArray<Block> blocks, int first)
    {
        for (var index = first - 1; index >= Math.Max(0, first - 40); index--)
        {
            if (blocks[index].Role == BlockRole.Title)
                return index;
        }

        return -1;
    }
}
