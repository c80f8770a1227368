using System.Buffers;
using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Reading.Html.Parsing;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>Collects running text into blocks, white space collapsed.</summary>
internal sealed class BlockCollector(string source)
{
    private const int ShortLine = 110;

    private static readonly SearchValues<char> Spaces = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(char.IsWhiteSpace)]);

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly SourcedTextBuilder _text = new();
    private readonly List<Link> _links = [];
    private int _breaks;
    private int _lastEnd;
    private (string Target, int Start)? _link;

    internal int Count => _blocks.Count;

    internal IReadOnlyCollection<Block> Blocks => _blocks;

    /// <summary>What the text that follows is.</summary>
    internal BlockShape Shape { get; set; } = new(BlockKind.Paragraph, 0, -1);

    /// <summary>A stretch of the source without tags in it.</summary>
    internal void AddText(int start, int end)
    {
        while (start < end)
        {
            var text = source.AsSpan(start, end - start);
            var plain = Shape.Kind == BlockKind.Preformatted ? text.IndexOfAny('&', '\0', '\r') : text.IndexOfAny('&', '\0');
            var length = plain < 0 ? text.Length : plain;
            AddVerbatim(text[..length], start);
            start += length < text.Length ? length + AddOdd(text[length..], start + length) : length;
        }
    }

    /// <summary>A line break: two of them part paragraphs, and one does behind a short line, such as a title, a byline or a verse.</summary>
    internal void AddBreak()
    {
        if (_text.Length == 0)
            return;
        if (Shape.Kind is BlockKind.Paragraph or BlockKind.Quote && (++_breaks > 1 || _text.Length <= ShortLine))
            Flush();
        else if (Shape.Kind == BlockKind.Preformatted ? _text.Last != '\n' : _text.Last is not (' ' or '\n'))
            _text.Append(Shape.Kind == BlockKind.Preformatted ? "\n" : " ", new SourceSpan(_lastEnd, 0));
    }

    /// <summary>Parts the cells of a table's row.</summary>
    internal void AddCellBorder()
    {
        _text.TrimEnd();
        if (_text.Length > 0)
            _text.Append(" | ", new SourceSpan(_lastEnd, 0));
    }

    internal void OpenLink(string target) => _link = (target, _text.Length);

    internal void CloseLink()
    {
        if (_link is { } link && _text.Length > link.Start)
            _links.Add(new Link(link.Start, _text.Length - link.Start, link.Target));
        _link = null;
    }

    /// <summary>Ends the block under way, if there is one.</summary>
    internal void Flush()
    {
        var target = _link?.Target;
        CloseLink();
        _breaks = 0;
        _text.TrimEnd();
        if (_text.Length > 0)
        {
            var text = _text.Build();
            _blocks.Add(new Block { Kind = Shape.Kind, Level = Shape.Level, Element = Shape.Element, Text = text, Links = LinksIn(text.Length) });
        }

        _links.Clear();
        if (target is not null)
            OpenLink(target);
    }

    private ImmutableArray<Link> LinksIn(int length)
    {
        // What was trimmed off the end may have been the whole of the last link, or a part of it.
        while (_links.Count > 0 && _links[^1].Start >= length)
            _links.RemoveAt(_links.Count - 1);
        if (_links.Count > 0 && _links[^1] is var last && last.Start + last.Length > length)
            _links[^1] = last with { Length = length - last.Start };
        return [.. _links];
    }

    /// <summary>A character reference, or a character that is read as another one; how long it is.</summary>
    private int AddOdd(ReadOnlySpan<char> text, int at)
    {
        var length = 1;
        var value = text[0] switch
        {
            '&' => CharacterReference.At(text, 0, inAttribute: false, out length) ?? "&",
            '\r' => "\n",
            _ => "\uFFFD",
        };
        length = Math.Max(1, length) + (text.StartsWith("\r\n") ? 1 : 0);
        if (Shape.Kind != BlockKind.Preformatted && value.AsSpan().IsWhiteSpace())
            AddSpace(new SourceSpan(at, length));
        else
            Add(value, new SourceSpan(at, length));
        return length;
    }

    private void AddVerbatim(ReadOnlySpan<char> text, int at)
    {
        if (Shape.Kind == BlockKind.Preformatted)
        {
            Add(text, new SourceSpan(at, text.Length));
            return;
        }

        while (!text.IsEmpty)
        {
            var length = WordsLength(text);
            var isSpace = length == 0;
            if (isSpace)
                length = text.IndexOfAnyExcept(Spaces) is var word and >= 0 ? word : text.Length;
            if (isSpace)
                AddSpace(new SourceSpan(at, length));
            else
                Add(text[..length], new SourceSpan(at, length));
            text = text[length..];
            at += length;
        }
    }

    /// <summary>How far words go that single blanks part.</summary>
    private static int WordsLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (text[end..].IndexOfAny(Spaces) is var offset and >= 0)
        {
            var space = end + offset;
            if (offset == 0 || text[space] != ' ' || space + 1 == text.Length || char.IsWhiteSpace(text[space + 1]))
                return space;
            end = space + 1;
        }

        return text.Length;
    }

    private void AddSpace(SourceSpan source)
    {
        if (_text.Length > 0 && _text.Last != ' ')
            _text.Append(" ", source);
        _lastEnd = source.End;
    }

    private void Add(ReadOnlySpan<char> text, SourceSpan source)
    {
        _breaks = 0;
        _text.Append(text, source);
        _lastEnd = source.End;
    }
}
