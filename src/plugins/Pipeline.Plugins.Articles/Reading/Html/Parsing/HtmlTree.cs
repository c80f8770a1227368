using System.Buffers;
using System.Text;

namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>
/// A page's tree, as light as reading needs it: flat, without strings, every node a stretch of the source. Rented memory goes back when it is disposed.
/// </summary>
internal sealed class HtmlTree(string source) : IDisposable
{
    private HtmlNode[] _nodes = ArrayPool<HtmlNode>.Shared.Rent(4096);

    internal string Source => source;

    internal int Count { get; private set; }

    /// <summary>Set when elements were nested deeper than allowed; the tree ends there.</summary>
    internal bool IsTooDeep { get; set; }

    internal ref HtmlNode this[int index] => ref _nodes[index];

    public void Dispose()
    {
        ArrayPool<HtmlNode>.Shared.Return(_nodes, clearArray: true);
        _nodes = [];
        Count = 0;
    }

    internal int Add(HtmlTag? tag, int parent, int sourceStart, int sourceEnd, TagMarks marks)
    {
        if (Count == _nodes.Length)
            Grow();
        _nodes[Count] = new HtmlNode { Tag = tag, Parent = parent, End = Count + 1, SourceStart = sourceStart, SourceEnd = sourceEnd, Marks = marks };
        return Count++;
    }

    /// <summary>Reads the attributes of an element; one that was implied has none.</summary>
    internal AttributeReader Attributes(int node)
    {
        var start = _nodes[node].SourceStart + 1;
        return new AttributeReader(source, _nodes[node].SourceEnd < start ? source.Length : start + TagNameLength(start));
    }

    /// <summary>Value of an attribute; <c>null</c> when the element has none of this name.</summary>
    internal string? Attribute(int node, string name)
    {
        var reader = Attributes(node);
        while (reader.Next())
        {
            if (reader.Is(name))
                return reader.DecodedValue();
        }

        return null;
    }

    /// <summary>The same for an attribute that was noted; empty when it was not.</summary>
    internal string Attribute(int node, string name, TagMarks mark) => _nodes[node].IsMarked(mark) ? Attribute(node, name) ?? "" : "";

    /// <summary>What an element's id, class, role and itemprop say, read in one pass; empty what it has not.</summary>
    internal (string Id, string Class, string Role, string ItemProperty) NamesOf(int node)
    {
        if (!_nodes[node].IsMarked(TagMarks.Id | TagMarks.Class | TagMarks.Role | TagMarks.ItemProperty))
            return ("", "", "", "");
        string? id = null, classes = null, role = null, property = null;
        var reader = Attributes(node);
        while (reader.Next())
        {
            // The first of one name counts.
            switch (reader.Mark)
            {
                case TagMarks.Id:
                    id ??= reader.DecodedValue();
                    break;
                case TagMarks.Class:
                    classes ??= reader.DecodedValue();
                    break;
                case TagMarks.Role:
                    role ??= reader.DecodedValue();
                    break;
                case TagMarks.ItemProperty:
                    property ??= reader.DecodedValue();
                    break;
            }
        }

        return (id ?? "", classes ?? "", role ?? "", property ?? "");
    }

    /// <summary>All text inside an element, up to the first piece that makes it longer than <paramref name="most"/>.</summary>
    internal string TextOf(int node, int most)
    {
        var text = new StringBuilder();
        for (var at = node + 1; at < _nodes[node].End && text.Length <= most; at++)
        {
            if (_nodes[at].Tag is null)
                text.Append(CharacterReference.Decode(source.AsSpan(_nodes[at].SourceStart, _nodes[at].SourceEnd - _nodes[at].SourceStart), inAttribute: false));
        }

        return text.ToString();
    }

    /// <summary>What stands in a raw element, such as a script, as it is.</summary>
    internal string RawTextOf(int node) =>
        node + 1 < _nodes[node].End ? source[_nodes[node + 1].SourceStart.._nodes[node + 1].SourceEnd] : "";

    /// <summary>How long that is.</summary>
    internal int RawLengthOf(int node) => node + 1 < _nodes[node].End ? _nodes[node + 1].SourceEnd - _nodes[node + 1].SourceStart : 0;

    internal int TagNameLength(int start)
    {
        var length = source.AsSpan(start).IndexOfAny(TagNames.Ends);
        return length < 0 ? source.Length - start : length;
    }

    private void Grow()
    {
        var larger = ArrayPool<HtmlNode>.Shared.Rent(2 * _nodes.Length);
        _nodes.CopyTo(larger, 0);
        ArrayPool<HtmlNode>.Shared.Return(_nodes, clearArray: true);
        _nodes = larger;
    }
}
