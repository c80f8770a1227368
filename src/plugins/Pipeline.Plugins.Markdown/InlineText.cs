using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Pipeline.Documents;

namespace Pipeline.Plugins.Markdown;

/// <summary>Running text out of Markdown's inlines, each piece with its place in the source; line breaks are spaces, pictures their descriptions.</summary>
internal sealed class InlineText(string source)
{
    private readonly SourcedTextBuilder _text = new();
    private readonly ImmutableArray<Link>.Builder _links = ImmutableArray.CreateBuilder<Link>();
    private int _lastEnd;

    internal void Append(ContainerInline? container)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal.Content.AsSpan(), literal);
                    break;
                case CodeInline code:
                    Add(code.Content, code);
                    break;
                case HtmlEntityInline entity:
                    Add(entity.Transcoded.AsSpan(), entity);
                    break;
                case AutolinkInline address:
                    Add(address.Url, address);
                    break;
                case LineBreakInline lineBreak:
                    Space(Span(lineBreak));
                    break;
                case LinkInline link:
                    AppendLink(link);
                    break;
                case FootnoteLink:
                    break;
                case ContainerInline inner:
                    Append(inner);
                    break;
            }
        }
    }

    /// <summary>Parts the cells of a table's row.</summary>
    internal void Border()
    {
        if (_text.TrimEnd().Length > 0)
            _text.Append(" | ", new SourceSpan(_lastEnd, 0));
    }

    internal (SourcedText Text, ImmutableArray<Link> Links) Build()
    {
        var text = _text.TrimEnd().Build();
        return (text, [.. _links.Where(link => link.Start + link.Length <= text.Length && link.Length > 0)]);
    }

    private void AppendLink(LinkInline link)
    {
        var start = _text.Length;
        Append(link);
        if (!link.IsImage && link.Url is { Length: > 0 } target && (_links.Count == 0 || _links[^1].Start + _links[^1].Length <= start))
            _links.Add(new Link(start, _text.Length - start, target));
    }

    private void Add(ReadOnlySpan<char> text, Inline inline)
    {
        var span = Span(inline);
        if (text.Length == span.Length && source.AsSpan(span.Start, span.Length).SequenceEqual(text))
        {
            for (var at = 0; at < text.Length; at++)
                AddOne(text.Slice(at, 1), new SourceSpan(span.Start + at, 1));
        }
        else if (text.IsWhiteSpace())
        {
            Space(span);
        }
        else if (!text.IsEmpty)
        {
            _text.Append(text, span);
        }

        _lastEnd = span.End;
    }

    private void AddOne(ReadOnlySpan<char> character, SourceSpan span)
    {
        if (char.IsWhiteSpace(character[0]))
            Space(span);
        else
            _text.Append(character, span);
    }

    private void Space(SourceSpan span)
    {
        if (_text.Length > 0 && _text.Last != ' ')
            _text.Append(" ", span);
        _lastEnd = span.End;
    }

    private SourceSpan Span(Inline inline)
    {
        var start = Math.Clamp(inline.Span.Start, 0, source.Length);
        return new SourceSpan(start, Math.Clamp(inline.Span.End + 1, start, source.Length) - start);
    }
}
