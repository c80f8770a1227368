using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>Collects running text into blocks, white space collapsed.</summary>
internal sealed class BlockCollector
{
    private const int ShortLine = 110;

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly SourcedTextBuilder _text = new();
    private readonly List<Link> _links = [];
    private int _breaks;
    private int _lastEnd;
    private (string Target, int Start)? _link;

    internal int Count => _blocks.Count;

    internal ImmutableArray<Block> Blocks => _blocks.ToImmutable();

    /// <summary>What the text that follows is.</summary>
    internal BlockShape Shape { get; set; } = new(BlockKind.Paragraph, 0, -1);

    internal void AddText(string text, List<TextRun> runs)
    {
        foreach (var run in runs)
        {
            if (run.TextLength == run.Source.Length)
                AddVerbatim(text.AsSpan(run.TextStart, run.TextLength), run.Source);
            else if (Shape.Kind != BlockKind.Preformatted && text.AsSpan(run.TextStart, run.TextLength).IsWhiteSpace())
                AddSpace(run.Source);
            else
                Add(text.AsSpan(run.TextStart, run.TextLength), run.Source);
        }
    }

    /// <summary>A line break: two of them part paragraphs, and one does behind a short line, such as a title, a byline or a verse.</summary>
    internal void AddBreak()
    {
        if (_text.Length == 0)
            return;
        if (Shape.Kind is BlockKind.Paragraph or BlockKind.Quote && (++_breaks > 1 || _text.Length <= ShortLine))
            Flush();
        else if (_text.Last is not (' ' or '\n'))
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
            var links = _links.Where(link => link.Start < text.Length).Select(link => link with { Length = Math.Min(link.Length, text.Length - link.Start) });
            _blocks.Add(new Block { Kind = Shape.Kind, Level = Shape.Level, Element = Shape.Element, Text = text, Links = [.. links] });
        }

        _links.Clear();
        if (target is not null)
            OpenLink(target);
    }

    private void AddVerbatim(ReadOnlySpan<char> text, SourceSpan source)
    {
        if (Shape.Kind == BlockKind.Preformatted)
        {
            Add(text, source);
            return;
        }

        for (var at = 0; at < text.Length;)
        {
            var isSpace = char.IsWhiteSpace(text[at]);
            var length = 1;
            while (at + length < text.Length && char.IsWhiteSpace(text[at + length]) == isSpace)
                length++;
            var span = new SourceSpan(source.Start + at, length);
            if (isSpace)
                AddSpace(span);
            else
                Add(text.Slice(at, length), span);
            at += length;
        }
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
