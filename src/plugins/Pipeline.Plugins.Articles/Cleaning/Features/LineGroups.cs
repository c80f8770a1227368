using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>
/// The lines of a plain text in groups with blank lines between them: a paragraph is mostly a group of its own, a menu one group. Groups of one line that follow
/// each other are a chain.
/// </summary>
internal sealed class LineGroups
{
    private const double Fewest = 0.03;
    private const double Most = 0.9;
    private const int FewestLines = 60;
    private const int Farthest = 40;
    private const int GapAtEnd = 3;

    private readonly int[] _groupOf;
    private readonly List<int> _starts = [];
    private readonly List<int> _gaps = [];
    private readonly int[] _chainStart;
    private readonly int[] _chainEnd;
    private readonly double[] _words;
    private readonly double[] _prose;

    internal LineGroups(Document document, TextTraits[] traits)
    {
        var count = document.Blocks.Length;
        _groupOf = new int[count];
        _words = new double[count + 1];
        _prose = new double[count + 1];
        for (var index = 0; index < count; index++)
        {
            var gap = index == 0 ? 1 : BlankLines.Before(document.Text, document.Blocks[index].Text.Span.Start);
            if (gap > 0)
            {
                _starts.Add(index);
                _gaps.Add(gap);
            }

            _groupOf[index] = _starts.Count - 1;
            _words[index + 1] = _words[index] + traits[index].Words;
            _prose[index + 1] = _prose[index] + (traits[index].IsProse ? traits[index].Words : 0);
        }

        Share = (double)(_starts.Count - 1) / Math.Max(1, count - 1);
        _chainStart = new int[_starts.Count];
        _chainEnd = new int[_starts.Count];
        for (var group = 0; group < _starts.Count; group++)
            _chainStart[group] = group > 0 && IsSingle(group) && IsSingle(group - 1) ? _chainStart[group - 1] : group;
        for (var group = _starts.Count - 1; group >= 0; group--)
            _chainEnd[group] = group + 1 < _starts.Count && IsSingle(group) && IsSingle(group + 1) ? _chainEnd[group + 1] : group;
    }

    /// <summary>Whether the text has enough blank lines to tell groups apart, and not one behind nearly every line.</summary>
    internal bool TellsApart => _groupOf.Length >= FewestLines && Share is >= Fewest and <= Most;

    private double Share { get; }

    private int Count => _starts.Count;

    /// <summary>The lines of the group that lies so many groups behind that of a line, or before it where negative; none beyond the ends.</summary>
    internal (int Start, int End) GroupAt(int index, int offset)
    {
        var group = _groupOf[index] + offset;
        return group < 0 || group >= Count ? default : (_starts[group], EndOf(group));
    }

    /// <summary>The lines of the chain around a line; its group where that has more lines.</summary>
    internal (int Start, int End) ChainAt(int index) => (_starts[_chainStart[_groupOf[index]]], EndOf(_chainEnd[_groupOf[index]]));

    internal void Add(FeatureRow row, int index)
    {
        var group = _groupOf[index];
        var (start, end) = GroupAt(index, 0);
        var chain = ChainAt(index);
        row.Add("blank lines", Share);
        row.Add("blank before", index == start ? _gaps[group] : 0);
        row.Add("blank behind", index + 1 < end ? 0 : group + 1 < Count ? _gaps[group + 1] : GapAtEnd);
        row.Add("in group", Math.Min(Farthest, index - start));
        row.Add("groups of chain", Math.Min(Farthest, _chainEnd[group] - _chainStart[group] + 1));
        row.Add("prose of chain", (_prose[chain.End] - _prose[chain.Start]) / Math.Max(1, _prose[^1]));
        row.Add("from chain start", Math.Min(Farthest, group - _chainStart[group]));
        row.Add("to chain end", Math.Min(Farthest, _chainEnd[group] - group));
        for (var offset = -1; offset <= 1; offset++)
            AddGroup(row, index, offset);
    }

    private void AddGroup(FeatureRow row, int index, int offset)
    {
        var (start, end) = GroupAt(index, offset);
        var words = _words[end] - _words[start];
        row.Add("lines of group at", offset, end == start ? -1 : Math.Min(Farthest, end - start));
        row.Add("words of group at", offset, end == start ? -1 : words);
        row.Add("prose of group at", offset, end == start ? -1 : (_prose[end] - _prose[start]) / Math.Max(1, words));
    }

    private int EndOf(int group) => group + 1 < Count ? _starts[group + 1] : _groupOf.Length;

    private bool IsSingle(int group) => EndOf(group) - _starts[group] == 1;
}
