namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>
/// Puts tags and text into a tree as browsers do (HTML standard, "Tree construction"), but for what reading has no use for: formatting is not repeated
/// in the blocks behind it, and what stands in a table outside its cells stays where it was written.
/// </summary>
internal sealed class TreeBuilder
{
    private readonly HtmlTree _tree;
    private readonly OpenElements _open;
    private readonly TableRules _tables;
    private readonly int _maxDepth;
    private int _body = -1;
    private int _link = -1;
    private bool _hasForm;

    internal TreeBuilder(HtmlTree tree, int maxDepth)
    {
        (_tree, _maxDepth) = (tree, maxDepth);
        _open = new OpenElements(tree);
        _tables = new TableRules(_open, Insert);
        Insert(HtmlTag.Html, 0, 0, TagMarks.None);
    }

    internal bool HasDoctype { get; set; }

    internal bool IsInForeign => _open.Find(TagTraits.Foreign, TagTraits.Special) >= 0;

    internal void AddText(int start, int end)
    {
        if (end <= start || (_body < 0 && _tree.Source.AsSpan(start, end - start).IsWhiteSpace()))
            return;
        if (_body < 0 && !IsInHeadOnly())
            OpenBody(start, start, TagMarks.None);
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
            TakeOver(0, start, end, marks);
        else if (tag == HtmlTag.Head)
            OpenHead(start, end, marks);
        else if (tag == HtmlTag.Body)
            OpenBody(start, end, marks);
        else if (_body >= 0 || StaysInHead(tag))
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
            EndLink();
        if (tag == HtmlTag.Break || (tag == HtmlTag.Paragraph && _open.Find(tag, TagTraits.Scope | TagTraits.ButtonScope) < 0))
            StartTag(tag, _tree.Source.Length, _tree.Source.Length, TagMarks.None, isSelfClosing: false);
        if (tag.Has(TagTraits.Formatting))
            EndFormatting(tag);
        else if (tag == HtmlTag.Form)
            EndForm();
        else if (tag.Has(TagTraits.TablePart) || tag == HtmlTag.Table)
            EndTable(tag);
        else if (tag.Has(TagTraits.Heading))
            Close(_open.Find(TagTraits.Heading, TagTraits.Scope));
        else
            Close(_open.Find(tag, Barrier(tag)));
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
        EndLinkInCell();
        Close(_open.Find(tag, TagTraits.TableScope));
    }

    // An element over running text ends there, blocks inside it go on.
    private void EndFormatting(HtmlTag tag)
    {
        var place = _open.Find(tag, TagTraits.Scope);
        if (place >= 0 && _open.Find(TagTraits.Special, TagTraits.None) > place)
            _open.Forget(place);
        else
            Close(place);
    }

    private void StartInBody(HtmlTag tag, int start, int end, TagMarks marks, bool isSelfClosing)
    {
        OpenBody(start, start, TagMarks.None);
        StartInside(tag, start, end, marks, isSelfClosing);
    }

    private void StartInside(HtmlTag tag, int start, int end, TagMarks marks, bool isSelfClosing)
    {
        var isForeign = tag.Has(TagTraits.Foreign);
        if (!isForeign && IsInForeign)
        {
            if (!tag.Has(TagTraits.Breakout))
                return;
            Close(_open.Find(TagTraits.Foreign, TagTraits.None));
        }

        if (tag.Has(TagTraits.Transparent) && (marks & (TagMarks.Visibility | TagMarks.ItemProperty)) == 0 && _open.CountOf(tag) == 0)
            return;
        if (tag.Has(TagTraits.TablePart))
        {
            EndLinkInCell();
            _tables.Start(tag, start, end, marks);
            return;
        }

        if (tag == HtmlTag.Form && _hasForm)
            return;
        CloseBefore(tag);
        var node = Insert(tag, start, end, marks);
        if (isForeign && isSelfClosing)
            Close(_open.Count - 1);
        _link = tag == HtmlTag.Anchor ? node : _link;
        _hasForm |= tag == HtmlTag.Form;
    }

    private void CloseBefore(HtmlTag tag)
    {
        if (tag == HtmlTag.Anchor)
        {
            EndLink();
            EndFormatting(tag);
        }

        if (tag == HtmlTag.Table)
            _tables.CloseUnfinished();
        ImpliedEnds.Before(tag, _open, closesParagraph: tag.Has(TagTraits.ClosesParagraph) || (tag == HtmlTag.Table && HasDoctype));
    }

    private void EndLink()
    {
        if (_link >= 0)
            _tree.Add(HtmlTag.LinkEnd, _open.Node, 0, 0, TagMarks.None);
        _link = -1;
    }

    // A link that was opened in a cell does not go on in the next one.
    private void EndLinkInCell()
    {
        var cell = _open.Find(TagTraits.TablePart, TagTraits.TableScope);
        if (cell >= 0 && _link > _open.NodeAt(cell))
            EndLink();
    }

    private int Insert(HtmlTag tag, int start, int end, TagMarks marks)
    {
        var node = _tree.Add(tag, _open.Node, start, end, marks);
        if (!tag.Has(TagTraits.Void))
            _open.Push(tag, node);
        _tree.IsTooDeep |= _open.Count > _maxDepth;
        return node;
    }

    private void Close(int place) => _open.Close(place);

    private bool IsInHeadOnly() => _open.Current is { Name: "noscript" or "template" };

    private bool StaysInHead(HtmlTag tag)
    {
        if (_open.Current is { Name: "template" })
            return true;
        if (_open.Current is { Name: "noscript" })
        {
            if (tag.Has(TagTraits.Head | TagTraits.Void | TagTraits.Raw))
                return true;
            Close(_open.Count - 1);
            return false;
        }

        if (!tag.Has(TagTraits.Head))
            return false;
        OpenHead(_tree.Source.Length, _tree.Source.Length, TagMarks.None);
        return true;
    }

    private void OpenHead(int start, int end, TagMarks marks)
    {
        if (_body < 0 && _open.CountOf(HtmlTag.Head) == 0)
            Insert(HtmlTag.Head, start, end, marks);
    }

    private void OpenBody(int start, int end, TagMarks marks)
    {
        if (_body >= 0)
        {
            TakeOver(_body, start, end, marks);
            return;
        }

        Close(1);
        _body = Insert(HtmlTag.Body, start, end, marks);
    }

    // The element was implied before its tag came: the tag's attributes are its own.
    private void TakeOver(int index, int start, int end, TagMarks marks)
    {
        ref var node = ref _tree[index];
        if (node.SourceEnd == node.SourceStart)
            (node.SourceStart, node.SourceEnd, node.Marks) = (start, end, marks);
    }
}
