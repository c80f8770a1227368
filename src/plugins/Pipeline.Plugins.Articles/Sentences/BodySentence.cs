using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Sentences;

/// <summary>A sentence of the story's running text.</summary>
/// <param name="Text">The sentence, word for word as in its block.</param>
/// <param name="Block">Its block.</param>
/// <param name="Start">Where it starts in the block's text.</param>
internal sealed record BodySentence(string Text, Block Block, int Start)
{
    /// <summary>Where it stands in the input.</summary>
    internal SourceSpan Span => Block.Text.Locate(Start, Text.Length);

    /// <summary>The sentences of the body: paragraphs, quotations and list items; headings, tables and preformatted text hold none.</summary>
    internal static IEnumerable<BodySentence> Of(Document document)
    {
        foreach (var block in document.Blocks)
        {
            if (block.Role != BlockRole.Body || block.Kind is not (BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem))
                continue;
            foreach (var range in SentenceSplitter.Split(block.Text.Value))
                yield return new BodySentence(block.Text.Value[range], block, range.Start.Value);
        }
    }
}
