namespace Pipeline.Plugins.Pdf;

/// <summary>Whether a paragraph goes on over the end of a column or page.</summary>
internal sealed class ColumnBreaks
{
    internal const double Indent = 0.7;

    private const int LeastIndented = 4;

    private readonly IReadOnlyList<TextLine> _lines;
    private readonly bool _areIndented;

    internal ColumnBreaks(IReadOnlyList<TextLine> lines)
    {
        _lines = lines;
        var first = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Count(index => IsFirst(index) && AreBelow(lines[index - 1], lines[index]));
        var closed = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Count(index => AreBelow(lines[index - 1], lines[index]) && IsShort(index - 1, lines[index]));
        _areIndented = first >= LeastIndented && first * 2 > closed;
    }

    /// <summary>True when the line goes on with the paragraph that the column before it ended in.</summary>
    internal bool GoesOnAt(int index)
    {
        var (last, next) = (_lines[index - 1], _lines[index]);
        var isOpen = Sentences.IsOpen(last.Text);
        if (isOpen && Sentences.GoesOn(last.Text, next.Text))
            return true;
        // Where paragraphs are indented the one that is not has begun before, even where a sentence ends at the break.
        return (isOpen || _areIndented) && IsFull(index - 1) && HasBelow(index) && !IsFirst(index);
    }

    private bool IsFull(int index) => index > 0 && AreBelow(_lines[index - 1], _lines[index]) && !IsShort(index, _lines[index - 1]);

    private bool IsShort(int index, TextLine neighbour) => _lines[index].Right < neighbour.Right - (Indent * neighbour.Size);

    private bool HasBelow(int index) => index + 1 < _lines.Count && AreBelow(_lines[index], _lines[index + 1]);

    private bool IsFirst(int index) => HasBelow(index) && _lines[index].Left - _lines[index + 1].Left > Indent * _lines[index].Size;

    private static bool AreBelow(TextLine line, TextLine next) => next.Page == line.Page && next.Baseline < line.Baseline && next.IsSetAs(line);
}
