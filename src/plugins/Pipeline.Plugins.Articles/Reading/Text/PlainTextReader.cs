using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Reading.Text;

/// <summary>Plain text in blocks: a line each, or a paragraph each where the text was wrapped by hand at a fixed width.</summary>
internal static class PlainTextReader
{
    private const string Closers = ".,;:!?)";
    private const string Undecoded = "&nbsp";
    private const string LineBreaks = "\n\r\f\u2028\u2029";

    internal static ImmutableArray<Block> Read(string text, int maxBlocks, CancellationToken cancellationToken)
    {
        var lines = Lines(text, maxBlocks, cancellationToken);
        var paragraphs = WrappedText.IsWrapped(text, lines) ? WrappedText.Join(text, lines) : null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (paragraphs is not null)
            blocks.AddRange(paragraphs.Select(paragraph => new Block { Kind = BlockKind.Paragraph, Text = paragraph }));
        else
        {
            var isUndecoded = text.Contains(Undecoded, StringComparison.Ordinal);
            blocks.AddRange(lines.Select(line => new Block { Kind = BlockKind.Paragraph, Text = isUndecoded ? Decoded(text, line) : SourcedText.FromSource(text, line) }));
        }

        return blocks.ToImmutable();
    }

    /// <summary>A line with spaces where a scrape left <c>&amp;nbsp</c> between two words, as in <c>By&amp;nbspA. Name</c>.</summary>
    private static SourcedText Decoded(string text, SourceSpan line)
    {
        var decoded = new SourcedTextBuilder();
        var from = line.Start;
        for (var at = from; at < line.End;)
        {
            var found = text.IndexOf(Undecoded, at, line.End - at, StringComparison.Ordinal);
            if (found < 0)
                break;
            var end = found;
            while (text.AsSpan(end, line.End - end).StartsWith(Undecoded, StringComparison.Ordinal))
            {
                end += Undecoded.Length;
                end += end < line.End && text[end] == ';' ? 1 : 0;
            }

            at = end;
            // Set apart or in quotes it is what a text speaks about.
            if (found == from || end == line.End || !(char.IsLetterOrDigit(text[found - 1]) || Closers.Contains(text[found - 1], StringComparison.Ordinal)) || !char.IsLetterOrDigit(text[end]))
                continue;
            decoded.Append(text.AsSpan(from, found - from), new SourceSpan(from, found - from)).Append(" ", new SourceSpan(found, end - found));
            from = end;
        }

        return from == line.Start ? SourcedText.FromSource(text, line) : decoded.Append(text.AsSpan(from, line.End - from), new SourceSpan(from, line.End - from)).Build();
    }

    /// <summary>Every line with text in it, without white space at its ends; at most one more than the limit.</summary>
    private static List<SourceSpan> Lines(string text, int maxBlocks, CancellationToken cancellationToken)
    {
        var lines = new List<SourceSpan>();
        for (var start = 0; start < text.Length && lines.Count <= maxBlocks;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = text.AsSpan(start).IndexOfAny(LineBreaks);
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start);
            var indent = line.Length - line.TrimStart().Length;
            var trimmed = line.Trim().Length;
            if (trimmed > 0)
                lines.Add(new SourceSpan(start + indent, trimmed));
            start = end + 1;
        }

        return lines;
    }
}
