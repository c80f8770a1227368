using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Pipeline.Documents;

namespace Pipeline.Plugins.Word;

/// <summary>The body of a document as blocks. Everything in it is the article's: there is no site around it.</summary>
internal sealed class BodyWalk(Styles styles, int maxBlocks, CancellationToken cancellationToken)
{
    private const double Sure = 0.95;

    internal ExtractedTextBuilder Text { get; } = new();

    internal void Walk(OpenXmlElement container)
    {
        foreach (var element in container.Elements())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Text.Count > maxBlocks)
                return;
            switch (element)
            {
                case Paragraph paragraph:
                    Add(paragraph);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    Walk(content);
                    break;
                case CustomXmlBlock custom:
                    Walk(custom);
                    break;
            }
        }
    }

    private void Add(Paragraph paragraph)
    {
        var text = RunText.Of(paragraph);
        var name = styles.NameOf(paragraph);
        // A table of contents repeats the headings.
        if (name.StartsWith("toc ", StringComparison.Ordinal) || name == "toc heading")
            return;
        if (name == "title")
            Text.Add(BlockKind.Heading, text, 1, block => block.As(BlockRole.Title, Sure, "style Title"));
        else if (name == "caption")
            Text.Add(BlockKind.Caption, text, 0, block => block.As(BlockRole.Caption, Sure, "style Caption"));
        else if (name is "author" or "date" or "byline")
            Text.Add(BlockKind.Paragraph, text, 0, block => block.As(BlockRole.Byline, Sure, $"style {name}"));
        else if (styles.HeadingLevel(paragraph) is var heading and > 0)
            Text.Add(BlockKind.Heading, text, heading, Body);
        else if (styles.ListLevel(paragraph) is var list and > 0)
            Text.Add(BlockKind.ListItem, text, list, Body);
        else
            Text.Add(name is "quote" or "intense quote" or "block text" ? BlockKind.Quote : BlockKind.Paragraph, text, 0, Body);
    }

    private void AddTable(Table table)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            if (Text.Count > maxBlocks)
                return;
            var cells = row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(RunText.Of)).Trim());
            Text.Add(BlockKind.TableRow, string.Join(" | ", cells.Where(cell => cell.Length > 0)), 0, Body);
        }
    }

    private static Block Body(Block block) => block.As(BlockRole.Body, Sure, "text of the document");
}
