namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>
/// Puts tags and text into a tree as browsers do (HTML standard, "Tree construction"), but for what reading has no use for: formatting is not repeated
/// in the blocks behind it, and what stands in a table outside its cells stays where it was written.
/// </summary>
internal sealed class TreeBuilder
{
    private readonly HtmlTree _tree;
    private readonly OpenElements _open;
    private readonly HeadAndBody _page;
    private readonly OpenLink _link;
    private readonly TableRules _tables;
    private readonly int _maxDepth;
    private bool _hasForm;

    internal TreeBuilder(HtmlTree tree, int maxDepth)
    {
        (_tree, _maxDepth) = (tree, maxDepth);
        _open = new OpenElements(tree);
        _page = new HeadAndBody(tree, _open, Insert);
        _link = new OpenLink(tree, _open);
        _tables = new TableRules(_open, Insert);
        Insert(HtmlTag.Html, 0, 0, TagMarks.None);
    }

    internal bool HasDoctype { get; set; }

    internal bool IsInForeign => _open.Find(TagTraits.Foreign, TagTraits.Special) >= 0;

    internal void AddText(int start, int end)
    {
        if (end <= start || (!_page.HasBody && _tree.Source.AsSpan(start, end - start).IsWhiteSpace()))
            return;
        if (!_page.HasBody && !_page.IsInHeadOnly)
            _page.OpenBody(start, start, TagMarks.None);
        _tree.Add(null, _open.Node, start, end, TagMarks.None);
    }

    /// <summary>An element that holds characters and no markup.</summary>
    internal void AddRaw(HtmlTag tag, int start, int textStart, int textEnd, TagMarks marks)
    {
        StartTag(tag, start, textStart, marks, isSelfClosing: false);
        if (_open.Current != tag)
            return;
        if (textEnd > textStart)
            _tree.Add(null, _open.Node, textStart, textEnd, TagMarks.None);
        _open.Close(_open.Count - 1);
    }

    internal void StartTag(HtmlTag tag, int start, int end, TagMarks marks, bool isSelfClosing)
    {
        if (tag == HtmlTag.Html)
            _page.TakeOver(0, start, end, marks);
        else if (tag == HtmlTag.Head)
            _page.OpenHead(start, end, marks);
        else if (tag == HtmlTag.Body)
            _page.OpenBody(start, end, marks);
        else if (_page.HasBody || _page.StaysInHead(tag))
            StartInside(tag, start, end, marks, isSelfClosing);
        else
            StartInBody(tag, start, end, marks, isSelfClosing);
    }

    internal void EndTag(HtmlTag tag)
    {
        if (tag == HtmlTag.Html || tag == HtmlTag.Body || tag == HtmlTag.Head)
            return;
        if (tag == HtmlTag.Paragraph || tag.Has(TagTraits.EndsBlock))
            _tables.CloseEmpty();
        if (tag == HtmlTag.Anchor)
            _link.End();
        if (tag == HtmlTag.Break || (tag == HtmlTag.Paragraph && _open.Find(tag, TagTraits.Scope | TagTraits.ButtonScope) < 0))
            StartTag(tag, _tree.Source.Length, _tree.Source.Length, TagMarks.None, isSelfClosing: false);
        if (tag.Has(TagTraits.Formatting))
            EndFormatting(tag);
        else if (tag == HtmlTag.Form)
            EndForm();
        else if (tag.Has(TagTraits.TablePart) || tag == HtmlTag.Table)
            EndTable(tag);
        else if (tag.Has(TagTraits.Heading))
            _open.Close(_open.Find(TagTraits.Heading, TagTraits.Scope));
        else
            _open.Close(_open.Find(tag, Barrier(tag)));
    }

    internal void Finish() => _open.Close(0);

    private static TagTraits Barrier(HtmlTag tag) => tag.Name switch
    {
        "p" => TagTraits.Scope | TagTraits.ButtonScope,
        "li" => TagTraits.Scope | TagTraits.ListScope,
        "select" => TagTraits.TableScope,
        "template" => TagTraits.None,
        _ => tag.Has(TagTraits.EndsBlock) ? TagTraits.Scope : TagTraits.Special,
    };

    private void EndForm()
    {
        if (_hasForm && _open.Find(HtmlTag.Form, TagTraits.Scope) >= 0)
        {
            ImpliedEnds.CloseOpenEnds(_open);
            _open.Forget(_open.Find(HtmlTag.Form, TagTraits.Scope));
        }

        _hasForm = false;
    }

    private void EndTable(HtmlTag tag)
    {
        _link.EndInCell();
        _open.Close(_open.Find(tag, TagTraits.TableScope));
    }

    // An element over running text ends there, blocks inside it go on.
    private void EndFormatting(HtmlTag tag)
    {
        var place = _open.Find(tag, TagTraits.Scope);
        if (place >= 0 && _open.Find(TagTraits.Special, TagTraits.None) > place)
            _open.Forget(place);
        else
            _open.Close(place);
    }

    private void StartInBody(HtmlTag tag, int start, int end, TagMarks marks, bool isSelfClosing)
    {
        _page.OpenBody(start, start, TagMarks.None);
        StartInside(tag, start, end, marks, isSelfClosing);
    }

    private void StartInside(HtmlTag tag, int start, int end, TagMarks marks, bool isSelfClosing)
    {
        var isForeign = tag.Has(TagTraits.Foreign);
        if (!isForeign && IsInForeign)
        {
            if (!tag.Has(TagTraits.Breakout))
                return;
            _open.Close(_open.Find(TagTraits.Foreign, TagTraits.None));
        }

        if (tag.Has(TagTraits.Transparent) && (marks & (TagMarks.Visibility | TagMarks.ItemProperty)) == 0 && _open.CountOf(tag) == 0)
            return;
        if (tag.Has(TagTraits.TablePart))
        {
            _link.EndInCell();
            _tables.Start(tag, start, end, marks);
            return;
        }

        if (tag == HtmlTag.Form && _hasForm)
            return;
        CloseBefore(tag);
        var node = Insert(tag, start, end, marks);
        if (isForeign && isSelfClosing)
            _open.Close(_open.Count - 1);
        if (tag == HtmlTag.Anchor)
            _link.Start(node);
        _hasForm |= tag == HtmlTag.Form;
    }

    private void CloseBefore(HtmlTag tag)
    {
        if (tag == HtmlTag.Anchor)
        {
            _link.End();
            EndFormatting(tag);
        }

        if (tag == HtmlTag.Table)
            _tables.CloseUnfinished();
        ImpliedEnds.Before(tag, _open, closesParagraph: tag.Has(TagTraits.ClosesParagraph) || (tag == HtmlTag.Table && HasDoctype));
    }

    private int Insert(HtmlTag tag, int start, int end, TagMarks marks)
    {
        var node = _tree.Add(tag, _open.Node, start, end, marks);
        if (!tag.Has(TagTraits.Void))
            _open.Push(tag, node);
        _tree.IsTooDeep |= _open.Count > _maxDepth;
        return node;
    }

}
