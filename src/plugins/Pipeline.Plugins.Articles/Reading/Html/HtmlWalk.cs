using System.Collections.Immutable;
using AngleSharp.Dom;
using Pipeline.Documents;
using Element = Pipeline.Documents.Element;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>One pass over a page's tree, without recursion, that collects its elements and blocks.</summary>
internal sealed class HtmlWalk(string source, int maxBlocks, bool includeHidden)
{
    private readonly SourceCursor _cursor = new(source);
    private readonly BlockCollector _collector = new();
    private readonly ImmutableArray<Element>.Builder _elements = ImmutableArray.CreateBuilder<Element>();
    private readonly Dictionary<IElement, int> _indices = [];
    private readonly Dictionary<IElement, BlockShape> _outer = [];
    private readonly HashSet<IElement> _dataTables = [];

    internal ImmutableArray<Element> Elements => _elements.ToImmutable();

    internal ImmutableArray<Block> Blocks => _collector.Blocks;

    internal bool HasHidden { get; private set; }

    /// <summary>Index of the nearest collected element, or −1.</summary>
    internal int IndexOf(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
        {
            if (_indices.TryGetValue(element, out var index))
                return index;
        }

        return -1;
    }

    internal void Walk(IDocument page, CancellationToken cancellationToken)
    {
        INode? node = page.DocumentElement;
        while (node is not null && _collector.Count <= maxBlocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var goDeeper = Enter(node);
            if (goDeeper && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            if (goDeeper)
                Leave(node);
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is not null)
                    Leave(node);
            }

            node = node?.NextSibling;
        }

        _collector.Flush();
    }

    private bool Enter(INode node)
    {
        switch (node)
        {
            case IText text:
                _collector.AddText(text.Data, _cursor.Place(text.Data));
                return false;
            case IElement element:
                return EnterElement(element);
            default:
                return node is IDocument;
        }
    }

    private bool EnterElement(IElement element)
    {
        if (element.SourceReference is { } reference)
            _cursor.EnterTag(reference.Position.Index);
        var name = element.LocalName;
        if (HtmlNames.Unread.Contains(name) || (!includeHidden && IsHidden(element)))
            return false;
        if (name == "br")
            _collector.AddBreak();
        else if (name == "a" && element.GetAttribute("href") is { } target)
            _collector.OpenLink(target);
        else if (!HtmlNames.Inline.Contains(name))
            EnterBlock(element, name);
        return true;
    }

    private void EnterBlock(IElement element, string name)
    {
        var isCell = name is "td" or "th" && _collector.Shape.Kind == BlockKind.TableRow;
        if (isCell)
            _collector.AddCellBorder();
        else
            _collector.Flush();
        if (name == "table" && TableShape.IsData(element))
            _dataTables.Add(element);
        _indices[element] = _elements.Count;
        _outer[element] = _collector.Shape;
        _elements.Add(new Element(
            name,
            IndexOf(element.ParentElement),
            element.Id ?? "",
            element.ClassName ?? "",
            element.GetAttribute("role") ?? "",
            element.GetAttribute("itemprop") ?? ""));
        if (!isCell)
            _collector.Shape = ShapeIn(element, name, _collector.Shape) with { Element = _indices[element] };
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;
        if (element.LocalName == "a")
            _collector.CloseLink();
        if (!_outer.Remove(element, out var outer))
            return;
        if (!(element.LocalName is "td" or "th" && _collector.Shape.Kind == BlockKind.TableRow))
            _collector.Flush();
        _collector.Shape = outer;
    }

    private BlockShape ShapeIn(IElement element, string name, BlockShape outer) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => outer with { Kind = BlockKind.Heading, Level = name[1] - '0' },
        "ul" or "ol" => outer with { Level = outer.Kind == BlockKind.ListItem ? outer.Level : 0 },
        "li" => outer with { Kind = BlockKind.ListItem, Level = outer.Level + 1 },
        "blockquote" => outer with { Kind = BlockKind.Quote, Level = 0 },
        "figcaption" => outer with { Kind = BlockKind.Caption, Level = 0 },
        "pre" => outer with { Kind = BlockKind.Preformatted, Level = 0 },
        "tr" when element.Closest("table") is { } table && _dataTables.Contains(table) => outer with { Kind = BlockKind.TableRow, Level = 0 },
        "article" or "section" or "main" or "body" => new BlockShape(BlockKind.Paragraph, 0, -1),
        _ => outer,
    };

    private bool IsHidden(IElement element)
    {
        var style = element.GetAttribute("style");
        var isHidden = element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || (style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
        HasHidden |= isHidden;
        return isHidden;
    }
}
