using System.Collections.Immutable;
using System.Text;

namespace Pipeline.Documents;

/// <summary>Collects pieces of the input into one <see cref="SourcedText"/>; neighbours that stand as they are in the input become one run.</summary>
public sealed class SourcedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();

    /// <summary>Number of UTF-16 code units collected.</summary>
    public int Length => _text.Length;

    /// <summary>The last code unit, or <c>null</c> while there is none.</summary>
    public char? Last => _text.Length == 0 ? null : _text[^1];

    /// <summary>Adds text that came from <paramref name="source"/>: the same characters when the lengths are equal, a reading of them otherwise.</summary>
    public SourcedTextBuilder Append(ReadOnlySpan<char> text, SourceSpan source)
    {
        if (text.IsEmpty)
            return this;
        var run = new TextRun(_text.Length, text.Length, source);
        _text.Append(text);
        if (_runs.Count > 0 && run.IsVerbatim && _runs[^1] is { IsVerbatim: true } last && last.Source.End == source.Start)
            _runs[^1] = new TextRun(last.TextStart, last.TextLength + run.TextLength, last.Source.Cover(source));
        else
            _runs.Add(run);
        return this;
    }

    /// <summary>Adds a text with the provenance it has.</summary>
    public SourcedTextBuilder Append(SourcedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var run in text.Runs)
            Append(text.Value.AsSpan(run.TextStart, run.TextLength), run.Source);
        return this;
    }

    /// <summary>Takes white space off the end.</summary>
    public SourcedTextBuilder TrimEnd()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
            DropLast();
        return this;
    }

    /// <summary>The text so far; the builder is empty afterwards.</summary>
    public SourcedText Build()
    {
        var built = new SourcedText(_text.ToString(), _runs.ToImmutable());
        _text.Clear();
        _runs.Clear();
        return built;
    }

    private void DropLast()
    {
        _text.Length--;
        var last = _runs[^1];
        if (last.TextLength == 1)
            _runs.RemoveAt(_runs.Count - 1);
        else
            _runs[^1] = last.Slice(last.TextStart, last.TextEnd - 1);
    }
}
