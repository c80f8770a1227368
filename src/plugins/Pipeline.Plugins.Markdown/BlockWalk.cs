using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pipeline.Documents;
using Block = Pipeline.Documents.Block;

namespace Pipeline.Plugins.Markdown;

/// <summary>Markdown's tree as blocks in reading order. Everything in it is the article's: there is no site around it.</summary>
internal sealed class BlockWalk(string source, int maxBlocks, CancellationToken cancellationToken)
{
    private const double Sure = 0.95;

    private readonly List<Block> _blocks = [];

    internal IReadOnlyList<Block> Blocks => _blocks;

    internal void Walk(ContainerBlock container) => Walk(container, BlockKind.Paragraph, 0);

    private void Walk(ContainerBlock container, BlockKind kind, int level)
    {
        foreach (var block in container)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_blocks.Count > maxBlocks)
                return;
            switch (block)
            {
                case HeadingBlock heading:
                    Add(BlockKind.Heading, heading.Level, heading.Inline);
                    break;
                case ParagraphBlock paragraph:
                    Add(OnlyPicture(paragraph) ? BlockKind.Caption : kind, level, paragraph.Inline);
                    break;
                case QuoteBlock quote:
                    Walk(quote, BlockKind.Quote, 0);
                    break;
                case ListBlock list:
                    foreach (var item in list.OfType<ListItemBlock>())
                        Walk(item, BlockKind.ListItem, kind == BlockKind.ListItem ? level + 1 : 1);
                    break;
                case Table table:
                    foreach (var row in table.OfType<TableRow>())
                        AddRow(row);
                    break;
                case FootnoteGroup notes:
                    Walk(notes, BlockKind.Paragraph, 0);
                    break;
                case Footnote note:
                    Walk(note, BlockKind.Paragraph, 0);
                    break;
                case CodeBlock code when code is not Markdig.Extensions.Yaml.YamlFrontMatterBlock:
                    AddCode(code);
                    break;
            }
        }
    }

    private static bool OnlyPicture(ParagraphBlock paragraph) =>
        paragraph.Inline is { } inline && inline.Any() && inline.All(child => child is LinkInline { IsImage: true } or LineBreakInline);

    private void Add(BlockKind kind, int level, ContainerInline? inline)
    {
        var text = new InlineText(source);
        text.Append(inline);
        Add(kind, level, text);
    }

    private void AddRow(TableRow row)
    {
        var text = new InlineText(source);
        foreach (var cell in row.OfType<TableCell>())
        {
            text.Border();
            foreach (var paragraph in cell.OfType<ParagraphBlock>())
                text.Append(paragraph.Inline);
        }

        Add(BlockKind.TableRow, 0, text);
    }

    private void AddCode(CodeBlock code)
    {
        var text = new SourcedTextBuilder();
        for (var index = 0; index < code.Lines.Count; index++)
        {
            var slice = code.Lines.Lines[index].Slice;
            if (index > 0 && text.Length > 0)
                text.Append("\n", new Documents.SourceSpan(Math.Clamp(slice.Start, 0, source.Length), 0));
            var at = new Documents.SourceSpan(slice.Start, slice.Length);
            if (slice.Length > 0 && at.Start >= 0 && at.End <= source.Length)
                text.Append(slice.AsSpan(), at);
        }

        if (text.TrimEnd().Length > 0)
            _blocks.Add(new Block { Kind = BlockKind.Preformatted, Text = text.Build() }.As(BlockRole.Body, Sure, "Markdown"));
    }

    private void Add(BlockKind kind, int level, InlineText text)
    {
        var (built, links) = text.Build();
        if (built.Length > 0)
            _blocks.Add(new Block { Kind = kind, Level = level, Text = built, Links = links }.As(kind == BlockKind.Caption ? BlockRole.Caption : BlockRole.Body, Sure, "Markdown"));
    }
}
