namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>Cuts a page into tags and text, in one pass, and has a tree built of them. It never fails; every page is a tree.</summary>
internal sealed class HtmlParser
{
    private readonly string _source;
    private readonly HtmlTree _tree;
    private readonly TreeBuilder _builder;
    private readonly TagNames _names = new();

    private HtmlParser(HtmlTree tree, int maxDepth)
    {
        _source = tree.Source;
        _tree = tree;
        _builder = new TreeBuilder(_tree, maxDepth);
    }

    internal static HtmlTree Parse(string source, int maxDepth, CancellationToken cancellationToken)
    {
        var tree = new HtmlTree(source);
        new HtmlParser(tree, maxDepth).Run(cancellationToken);
        return tree;
    }

    private void Run(CancellationToken cancellationToken)
    {
        int at = 0, text = 0;
        while (!_tree.IsTooDeep)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var offset = _source.AsSpan(at).IndexOf('<');
            if (offset < 0)
                break;
            var tag = at + offset;
            if (!IsMarkup(tag))
            {
                at = tag + 1;
                continue;
            }

            _builder.AddText(text, tag);
            at = text = Markup(tag);
        }

        _builder.AddText(text, _source.Length);
        _builder.Finish();
    }

    /// <summary>True when a tag, comment or declaration starts here, rather than a less-than sign.</summary>
    private bool IsMarkup(int at) => at + 1 < _source.Length && (char.IsAsciiLetter(_source[at + 1]) || _source[at + 1] is '/' or '!' or '?');

    /// <summary>Index behind what starts here.</summary>
    private int Markup(int at) => _source[at + 1] switch
    {
        '/' when at + 2 < _source.Length && char.IsAsciiLetter(_source[at + 2]) => EndTag(at),
        '!' or '?' or '/' => Declaration(at),
        _ => StartTag(at),
    };

    private int Declaration(int at)
    {
        var rest = _source.AsSpan(at);
        if (rest.StartsWith("<!--"))
            return CommentEnd(at);
        if (_builder.IsInForeign && rest.StartsWith("<![CDATA["))
            return Behind(_source.IndexOf("]]>", at, StringComparison.Ordinal), 3);
        if (rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            _builder.HasDoctype = true;
        return Behind(_source.IndexOf('>', at), 1);
    }

    // A comment may be as short as <!--> and may end in --!> by mistake.
    private int CommentEnd(int at)
    {
        var end = Behind(_source.IndexOf("-->", at + 2, StringComparison.Ordinal), 3);
        var mistaken = _source.IndexOf("--!>", at + 4, Math.Max(0, end - at - 4), StringComparison.Ordinal);
        return mistaken < 0 ? end : mistaken + 4;
    }

    private int EndTag(int at)
    {
        var length = _tree.TagNameLength(at + 2);
        var attributes = new AttributeReader(_source, at + 2 + length);
        while (attributes.Next())
        {
        }

        if (attributes.End < 0)
            return _source.Length;
        _builder.EndTag(_names.Of(_source.AsSpan(at + 2, length)));
        return attributes.End;
    }

    private int StartTag(int at)
    {
        var length = _tree.TagNameLength(at + 1);
        var attributes = new AttributeReader(_source, at + 1 + length);
        var marks = TagMarks.None;
        while (attributes.Next())
            marks |= attributes.Mark;
        if (attributes.End < 0)
            return _source.Length;
        var tag = _names.Of(_source.AsSpan(at + 1, length));
        var isRaw = tag.Has(TagTraits.Raw) || (tag.Has(TagTraits.Escapable) && !_builder.IsInForeign);
        if (isRaw)
            return RawElement(tag, at, attributes.End, marks);
        _builder.StartTag(tag, at, attributes.End, marks, attributes.IsSelfClosing);
        return tag.Name is "pre" or "listing" ? BehindNewline(attributes.End) : attributes.End;
    }

    private int RawElement(HtmlTag tag, int at, int start, TagMarks marks)
    {
        var end = RawText.End(_source, start, tag.Name);
        _builder.AddRaw(tag, at, start, end, marks);
        return end < _source.Length ? Behind(_source.IndexOf('>', end), 1) : end;
    }

    private int BehindNewline(int at)
    {
        if (at < _source.Length && _source[at] == '\r')
            at++;
        return at < _source.Length && _source[at] == '\n' ? at + 1 : at;
    }

    private int Behind(int index, int length) => index < 0 ? _source.Length : index + length;
}
