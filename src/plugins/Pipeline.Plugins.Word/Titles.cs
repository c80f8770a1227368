using Pipeline.Documents;

namespace Pipeline.Plugins.Word;

/// <summary>The title: the paragraph of the style Title, the first heading before the text, or what the properties say.</summary>
internal static class Titles
{
    internal static Document Mark(Document document)
    {
        var blocks = document.Blocks;
        var index = blocks.IndexOf(blocks.FirstOrDefault(block => block.Role == BlockRole.Title) ?? FirstHeading(document)!);
        var title = new Field<string>();
        if (index >= 0)
        {
            var evidence = blocks[index].Role == BlockRole.Title ? "style Title" : "heading before the text";
            title = title.With(new Candidate<string>(blocks[index].Text.Value, blocks[index].Role == BlockRole.Title ? 0.97 : 0.9, evidence, blocks[index].Text.Span));
            blocks = blocks.SetItem(index, blocks[index].As(BlockRole.Title, 0.95, evidence));
        }

        if (document.Declared.FirstOrDefault(field => field.Name == "dc.title") is { } said)
            title = title.With(new Candidate<string>(said.Value, 0.8, "properties of the document"));
        return document with { Blocks = blocks, Metadata = document.Metadata with { Title = title } };
    }

    private static Block? FirstHeading(Document document) =>
        document.Blocks.TakeWhile(block => block.Kind == BlockKind.Heading).FirstOrDefault(block => block.Level == 1);
}
