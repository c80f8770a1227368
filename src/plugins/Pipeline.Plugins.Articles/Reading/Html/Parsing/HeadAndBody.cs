namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>The two parts of a page, which are there even where nobody wrote their tags (HTML standard, "before head" to "in body").</summary>
internal sealed class HeadAndBody(HtmlTree tree, OpenElements open, Func<HtmlTag, int, int, TagMarks, int> insert)
{
    private int _body = -1;

    internal bool HasBody => _body >= 0;

    internal bool IsInHeadOnly => open.Current is { Name: "noscript" or "template" };

    /// <summary>True for a tag before the body that opens no body.</summary>
    internal bool StaysInHead(HtmlTag tag)
    {
        if (open.Current is { Name: "template" })
            return true;
        if (open.Current is { Name: "noscript" })
        {
            if (tag.Has(TagTraits.Head | TagTraits.Void | TagTraits.Raw))
                return true;
            open.Close(open.Count - 1);
            return false;
        }

        if (!tag.Has(TagTraits.Head))
            return false;
        OpenHead(tree.Source.Length, tree.Source.Length, TagMarks.None);
        return true;
    }

    internal void OpenHead(int start, int end, TagMarks marks)
    {
        if (_body < 0 && open.CountOf(HtmlTag.Head) == 0)
            insert(HtmlTag.Head, start, end, marks);
    }

    internal void OpenBody(int start, int end, TagMarks marks)
    {
        if (_body >= 0)
        {
            TakeOver(_body, start, end, marks);
            return;
        }

        open.Close(1);
        _body = insert(HtmlTag.Body, start, end, marks);
    }

    /// <summary>Gives an element that was implied before its tag came the tag's attributes.</summary>
    internal void TakeOver(int index, int start, int end, TagMarks marks)
    {
        ref var node = ref tree[index];
        if (node.SourceEnd == node.SourceStart)
            (node.SourceStart, node.SourceEnd, node.Marks) = (start, end, marks);
    }
}
