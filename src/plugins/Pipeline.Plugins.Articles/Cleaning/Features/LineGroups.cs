using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>
/// The lines of a plain text in groups with blank lines between them: browsers and scrapers write those around paragraphs, and none within a menu. Of a text
/// that has none, or one behind every line, nothing is known: each value is then −1.
/// </summary>
internal sealed class LineGroups
{
    private const double Fewest = 0.03;
    private const double Most = 0.9;
    private const int MostLines = 40;

    private readonly int[] _group;
    private readonly List<Group> _groups = [];
    private readonly double _share;
    private readonly double _prose;

    internal LineGroups(Document document, TextTraits[] traits)
    {
        var blocks = document.Blocks;
        _group = new int[blocks.Length];
        for (var index = 0; index < blocks.Length; index++)
        {
            var gap = index == 0 ? 1 : BlankLinesBefore(document.Text, blocks[index].Text.Span.Start);
            if (index == 0 || gap > 0)
                _groups.Add(new Group { First = index, Gap = gap });
            _group[index] = _groups.Count - 1;
            _groups[^1].Add(traits[index]);
            _prose += traits[index].IsProse ? traits[index].Words : 0;
        }

        _share = (double)(_groups.Count - 1) / Math.Max(1, blocks.Length - 1);
        IsKnown = blocks.Length > 2 && _share is >= Fewest and <= Most;
        for (int index = 0, first = 0; index < _groups.Count; index++)
        {
            first = _groups[index].Lines > 1 ? index + 1 : first;
            _groups[index].ChainStart = Math.Min(first, index);
        }

        for (int index = _groups.Count - 1, last = index; index >= 0; index--)
        {
            last = _groups[index].Lines > 1 ? index - 1 : last;
            _groups[index].ChainEnd = Math.Max(last, index);
        }
    }

    internal bool IsKnown { get; }

    internal int Count => _groups.Count;

    internal int GroupOf(int index) => _group[index];

    /// <summary>The first and the last of the single lines, blank lines between them, around a group that is one; itself where it is none.</summary>
    internal (int First, int Last) ChainOf(int group) => (_groups[group].ChainStart, _groups[group].ChainEnd);

    internal void Add(FeatureRow row, int index)
    {
        var at = _group[index];
        var own = _groups[at];
        var chain = IsKnown ? Enumerable.Range(own.ChainStart, own.ChainEnd - own.ChainStart + 1).Sum(group => _groups[group].Prose) : 0;
        Add(row, "blank lines", _share);
        Add(row, "blank before", index == own.First ? own.Gap : 0);
        Add(row, "blank behind", index == own.First + own.Lines - 1 ? at + 1 < _groups.Count ? _groups[at + 1].Gap : 3 : 0);
        Add(row, "lines of group", Math.Min(MostLines, own.Lines));
        Add(row, "words of group", own.Words);
        Add(row, "prose of group", own.Prose / Math.Max(1, own.Words));
        Add(row, "in group", Math.Min(MostLines, index - own.First));
        Add(row, "groups of chain", Math.Min(MostLines, own.ChainEnd - own.ChainStart + 1));
        Add(row, "prose of chain", chain / Math.Max(1, _prose));
        Add(row, "from chain start", Math.Min(MostLines, at - own.ChainStart));
        Add(row, "to chain end", Math.Min(MostLines, own.ChainEnd - at));
        AddNeighbour(row, at - 1, -1);
        AddNeighbour(row, at + 1, 1);
    }

    private void AddNeighbour(FeatureRow row, int group, int offset)
    {
        var other = group >= 0 && group < _groups.Count ? _groups[group] : null;
        row.Add("lines of group at", offset, IsKnown && other is not null ? Math.Min(MostLines, other.Lines) : -1);
        row.Add("words of group at", offset, IsKnown && other is not null ? other.Words : -1);
        row.Add("prose of group at", offset, IsKnown && other is not null ? other.Prose / Math.Max(1, other.Words) : -1);
    }

    private void Add(FeatureRow row, string name, double value) => row.Add(name, IsKnown ? value : -1);

    private static int BlankLinesBefore(string text, int start)
    {
        var breaks = 0;
        for (var at = start - 1; at >= 0 && char.IsWhiteSpace(text[at]) && breaks < 4; at--)
            breaks += text[at] is '\n' or '\f' or '\u2029' || (text[at] == '\r' && text[at + 1] != '\n') ? 1 : 0;
        return Math.Max(0, breaks - 1);
    }

    private sealed class Group
    {
        internal int First { get; init; }

        internal int Gap { get; init; }

        internal int Lines { get; private set; }

        internal double Words { get; private set; }

        internal double Prose { get; private set; }

        internal int ChainStart { get; set; }

        internal int ChainEnd { get; set; }

        internal void Add(in TextTraits traits)
        {
            Lines++;
            Words += traits.Words;
            Prose += traits.IsProse ? traits.Words : 0;
        }
    }
}
