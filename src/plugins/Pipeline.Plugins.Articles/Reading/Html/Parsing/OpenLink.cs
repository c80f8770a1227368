namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>The link under way. Where it ends the tree has a mark, since elements that were opened inside it may go on.</summary>
internal sealed class OpenLink(HtmlTree tree, OpenElements open)
{
    private int _node = -1;

    internal void Start(int node) => _node = node;

    internal void End()
    {
        if (_node >= 0)
            tree.Add(HtmlTag.LinkEnd, open.Node, 0, 0, TagMarks.None);
        _node = -1;
    }

    /// <summary>A link that was opened in a cell does not go on in the next one.</summary>
    internal void EndInCell()
    {
        var cell = open.Find(TagTraits.TablePart, TagTraits.TableScope);
        if (cell >= 0 && _node > open.NodeAt(cell))
            End();
    }
}
