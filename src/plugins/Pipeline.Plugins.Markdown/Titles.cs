using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Markdown;

/// <summary>The title: what the front matter says, else the first heading of the first rank before the text.</summary>
internal static class Titles
{
    internal static Field<string> Of(ImmutableArray<DeclaredField> front, ImmutableArray<Block> blocks)
    {
        var title = new Field<string>();
        if (front.FirstOrDefault(field => field.Name == "dc.title") is { } declared)
            title = title.With(new Candidate<string>(declared.Value, 0.97, "title in the front matter", declared.Span));
        if (Heading(blocks) is { } heading)
            title = title.With(new Candidate<string>(heading.Text.Value, heading.Level == 1 ? 0.95 : 0.6, $"heading of rank {heading.Level} before the text", heading.Text.Span));
        return title;
    }

    /// <summary>The heading that says the title is no part of the body.</summary>
    internal static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, Candidate<string>? title)
    {
        var index = title is null || Heading(blocks) is not { } heading || !string.Equals(heading.Text.Value, title.Value, StringComparison.OrdinalIgnoreCase) ? -1 : blocks.IndexOf(heading);
        return index < 0 ? blocks : blocks.SetItem(index, blocks[index].As(BlockRole.Title, 0.97, "heading that says the title"));
    }

    private static Block? Heading(ImmutableArray<Block> blocks) => blocks.TakeWhile(block => block.Kind == BlockKind.Heading).MinBy(block => block.Level);
}
