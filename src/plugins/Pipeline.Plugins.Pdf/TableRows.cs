namespace Pipeline.Plugins.Pdf;

/// <summary>Rows of a table: lines beside each other with gaps wider than any space, row below row.</summary>
internal sealed class TableRows
{
    private const int LeastRows = 2;

    private readonly IReadOnlyList<TextLine> _lines;
    private readonly int[] _ends;

    internal TableRows(IReadOnlyList<TextLine> lines)
    {
        (_lines, _ends) = (lines, new int[lines.Count]);
        for (var index = lines.Count - 1; index >= 0; index--)
            _ends[index] = IsBeside(index) ? _ends[index + 1] : index + 1;
    }

    /// <summary>The rows of the table that starts at a line, joined; none where no table starts.</summary>
    /// <param name="start">Index of the line.</param>
    /// <param name="end">Index behind the table.</param>
    internal List<Paragraph> At(int start, out int end)
    {
        end = start;
        var rows = new List<Paragraph>();
        if (start > 0 && IsBeside(start - 1))
            return rows;
        while (end < _lines.Count && _ends[end] > end + 1 && _lines[end].Page == _lines[start].Page)
        {
            rows.Add(Join(end, _ends[end]));
            end = _ends[end];
        }

        return rows.Count >= LeastRows ? rows : [];
    }

    private Paragraph Join(int start, int end)
    {
        var first = _lines[start];
        return new Paragraph(string.Join(" | ", Enumerable.Range(start, end - start).Select(index => _lines[index].Text)), first.Page, first.Size, first.IsBold, IsRow: true);
    }

    private bool IsBeside(int index) => index + 1 < _lines.Count
        && _lines[index + 1].Page == _lines[index].Page && _lines[index + 1].Row == _lines[index].Row && _lines[index + 1].Left >= _lines[index].Right;
}
