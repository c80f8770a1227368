namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>The elements that are open at a place of the source, the innermost last.</summary>
internal sealed class OpenElements(HtmlTree tree)
{
    private readonly List<Open> _open = [];
    private readonly int[] _counts = new int[HtmlTag.Ids];

    internal int Count => _open.Count;

    internal HtmlTag? Current => _open.Count == 0 ? null : _open[^1].Tag;

    /// <summary>Index of the innermost node; −1 when none is open.</summary>
    internal int Node => _open.Count == 0 ? -1 : _open[^1].Node;

    /// <summary>Whether an element was ever opened inside the innermost one.</summary>
    internal bool HoldsElements
    {
        get
        {
            for (var node = Node + 1; node < tree.Count; node++)
            {
                if (tree[node].Tag is not null)
                    return true;
            }

            return false;
        }
    }

    internal HtmlTag this[int index] => _open[index].Tag;

    internal int NodeAt(int place) => _open[place].Node;

    internal int CountOf(HtmlTag tag) => _counts[tag.Id];

    internal void Push(HtmlTag tag, int node)
    {
        _open.Add(new Open(tag, node, IsClosed: false));
        _counts[tag.Id]++;
    }

    /// <summary>Place of the innermost open element of this name, unless a barrier lies before it; −1.</summary>
    internal int Find(HtmlTag tag, TagTraits barrier)
    {
        if (tag.Id > 0 && _counts[tag.Id] == 0)
            return -1;
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (ReferenceEquals(_open[index].Tag, tag) && !_open[index].IsClosed)
                return index;
            if (_open[index].Tag.Has(barrier))
                return -1;
        }

        return -1;
    }

    /// <summary>Place of the innermost open element with such a trait, unless a barrier lies before it; −1.</summary>
    internal int Find(TagTraits traits, TagTraits barrier)
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (_open[index].Tag.Has(traits))
                return index;
            if (_open[index].Tag.Has(barrier))
                return -1;
        }

        return -1;
    }

    /// <summary>Closes the element at a place and all inside it; none for −1.</summary>
    internal void Close(int place)
    {
        if (place < 0)
            return;
        while (_open.Count > place)
            Pop();
        while (_open.Count > 0 && _open[^1].IsClosed)
            Pop();
    }

    /// <summary>Takes an element out, whose content stays open: no end tag finds it any more.</summary>
    internal void Forget(int place)
    {
        if (place < 0)
            return;
        if (place == _open.Count - 1)
        {
            Close(place);
            return;
        }

        _counts[_open[place].Tag.Id]--;
        _open[place] = _open[place] with { IsClosed = true };
    }

    private void Pop()
    {
        var (tag, node, isClosed) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _counts[tag.Id] -= isClosed ? 0 : 1;
        tree[node].End = tree.Count;
    }

    private readonly record struct Open(HtmlTag Tag, int Node, bool IsClosed);
}
