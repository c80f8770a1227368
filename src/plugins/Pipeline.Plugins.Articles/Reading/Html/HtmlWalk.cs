using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Reading.Html.Parsing;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>One pass over a page's tree, without recursion, that collects its elements and blocks.</summary>
internal sealed class HtmlWalk(HtmlTree page, int maxBlocks, bool includeHidden)
{
    private readonly BlockCollector _collector = new(page.Source);
    private readonly ImmutableArray<Element>.Builder _elements = ImmutableArray.CreateBuilder<Element>();
    private readonly Stack<OpenBlock> _open = [];
    private readonly HashSet<int> _dataTables = [];

    // Where the program text under way ends, each line of which stands in a box of its own.
    private int _codeEnd;

    internal IReadOnlyCollection<Element> Elements => _elements;

    internal IReadOnlyCollection<Block> Blocks => _collector.Blocks;

    internal bool HasHidden { get; private set; }

    /// <summary>Index of the nearest collected element at a node or above it, or −1.</summary>
    internal int ElementOf(int node)
    {
        while (node >= 0 && page[node].Collected == 0)
            node = page[node].Parent;
        return node < 0 ? -1 : page[node].Collected - 1;
    }

    internal void Walk(CancellationToken cancellationToken)
    {
        for (var at = 0; at < page.Count && _collector.Count <= maxBlocks;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            LeaveBefore(at);
            ref readonly var node = ref page[at];
            if (node.Tag is { } tag)
            {
                at = Enter(at, tag) ? at + 1 : node.End;
                continue;
            }

            _collector.AddText(node.SourceStart, node.SourceEnd);
            at++;
        }

        LeaveBefore(page.Count);
        _collector.Flush();
    }

    private bool Enter(int node, HtmlTag tag)
    {
        if (tag.Has(TagTraits.Unread) || (!includeHidden && IsHidden(node)))
            return false;
        if (tag == HtmlTag.LinkEnd)
            _collector.CloseLink();
        else if (tag == HtmlTag.Break)
            _collector.AddBreak();
        else if (tag == HtmlTag.Anchor && page.Attribute(node, "href") is { } target)
            _collector.OpenLink(target);
        else if (!tag.Has(TagTraits.Inline))
            EnterBlock(node, tag.Name);
        return true;
    }

    private void EnterBlock(int node, string name)
    {
        var isCell = name is "td" or "th" && _collector.Shape.Kind == BlockKind.TableRow;
        var isLine = node < _codeEnd;
        if (isCell)
            _collector.AddCellBorder();
        else if (isLine)
            _collector.AddBreak();
        else
            _collector.Flush();
        if (name == "table" && TableShape.IsData(page, node))
            _dataTables.Add(node);
        var index = _elements.Count;
        var (id, classes, role, property) = page.NamesOf(node);
        _elements.Add(new Element(name, _open.Count == 0 ? -1 : _open.Peek().Element, id, classes, role, property));
        page[node].Collected = index + 1;
        _open.Push(new OpenBlock(page[node].End, index, name, _collector.Shape));
        if (name == "pre" && !isLine && HoldsLinesAlone(node))
            _codeEnd = page[node].End;
        if (!isCell && !isLine)
            _collector.Shape = ShapeIn(node, name, _collector.Shape) with { Element = index };
    }

    private void LeaveBefore(int node)
    {
        while (_open.Count > 0 && _open.Peek().End <= node)
        {
            var block = _open.Pop();
            if (block.End <= _codeEnd && block.Name != "pre")
                _collector.AddBreak();
            else if (!(block.Name is "td" or "th" && _collector.Shape.Kind == BlockKind.TableRow))
                _collector.Flush();
            _collector.Shape = block.Outer;
        }
    }

    private BlockShape ShapeIn(int node, string name, BlockShape outer) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => outer with { Kind = BlockKind.Heading, Level = name[1] - '0' },
        "ul" or "ol" => outer with { Level = outer.Kind == BlockKind.ListItem ? outer.Level : 0 },
        "li" => outer with { Kind = BlockKind.ListItem, Level = outer.Level + 1 },
        "blockquote" => outer with { Kind = BlockKind.Quote, Level = 0 },
        "figcaption" => outer with { Kind = BlockKind.Caption, Level = 0 },
        "pre" => outer with { Kind = BlockKind.Preformatted, Level = 0 },
        "tr" when _dataTables.Contains(TableAround(node)) => outer with { Kind = BlockKind.TableRow, Level = 0 },
        "article" or "section" or "main" or "body" => new BlockShape(BlockKind.Paragraph, 0, -1),
        _ => outer,
    };

    /// <summary>Whether nothing but lines lies in it: an end tag that is missing would make all that follows one block.</summary>
    private bool HoldsLinesAlone(int node)
    {
        for (var inner = node + 1; inner < page[node].End; inner++)
        {
            if (page[inner].Tag is { } tag && tag.Name != "div" && !tag.Has(TagTraits.Inline | TagTraits.Unread) && tag != HtmlTag.Break)
                return false;
        }

        return true;
    }

    private int TableAround(int node)
    {
        while (node >= 0 && page[node].Tag != HtmlTag.Table)
            node = page[node].Parent;
        return node;
    }

    private bool IsHidden(int node)
    {
        if (!page[node].IsMarked(TagMarks.Visibility))
            return false;
        var isHidden = page[node].IsMarked(TagMarks.Hidden)
            || page.Attribute(node, "aria-hidden", TagMarks.AriaHidden) == "true"
            || page.Attribute(node, "style", TagMarks.Style).Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
        HasHidden |= isHidden;
        return isHidden;
    }

    private readonly record struct OpenBlock(int End, int Element, string Name, BlockShape Outer);
}
