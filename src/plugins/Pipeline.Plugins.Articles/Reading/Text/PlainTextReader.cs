using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Reading.Text;

/// <summary>Plain text in blocks: a line each, or a paragraph each where the text was wrapped by hand at a fixed width.</summary>
internal static class PlainTextReader
{
    private const string LineBreaks = "\n\r\f\u2028\u2029";

    internal static ImmutableArray<Block> Read(string text, int maxBlocks, CancellationToken cancellationToken)
    {
        var lines = Lines(text, maxBlocks, cancellationToken);
        var paragraphs = WrappedText.IsWrapped(text, lines) ? WrappedText.Join(text, lines) : null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (paragraphs is not null)
            blocks.AddRange(paragraphs.Select(paragraph => new Block { Kind = BlockKind.Paragraph, Text = paragraph }));
        else
            blocks.AddRange(lines.Select(line => new Block { Kind = BlockKind.Paragraph, Text = SourcedText.FromSource(text, line) }));
        return blocks.ToImmutable();
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
