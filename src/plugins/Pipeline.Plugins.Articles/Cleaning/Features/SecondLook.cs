using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>
/// What the first judgement of all blocks says of each single one: of its neighbours, of the box around it, of the boxes made alike, of its
/// section. Stacking in two stages ("Stacked generalization", Wolpert 1992), over the sequence of a page.
/// </summary>
internal sealed class SecondLook
{
    private const int Levels = 3;

    private static readonly int[] NeighbourGroups = [-2, -1, 1, 2];

    private readonly ImmutableArray<Block> _blocks;
    private readonly BlockFeatures _features;
    private readonly double[] _chance;
    private readonly double[] _weight;
    private readonly double[] _sums;
    private readonly double[] _weights;
    private readonly int[] _last;
    private readonly int[] _next;
    private readonly int[] _heading;
    private readonly Dictionary<int, Share> _sections = [];
    private readonly Dictionary<uint, Share> _alike = [];
    private readonly Share[] _boxes;
    private readonly SharedWords? _shared;
    private readonly PageRun _run;
    private readonly double _best;

    /// <param name="document">The document.</param>
    /// <param name="features">Its features.</param>
    /// <param name="scores">The first judgement, a logit for each block.</param>
    internal SecondLook(Document document, BlockFeatures features, IReadOnlyList<double> scores)
    {
        _blocks = document.Blocks;
        _features = features;
        var count = _blocks.Length;
        _chance = new double[count];
        _weight = new double[count];
        _sums = new double[count + 1];
        _weights = new double[count + 1];
        _last = new int[count];
        _next = new int[count];
        _heading = new int[count];
        _boxes = new Share[document.Elements.Length];
        int heading = -1, last = -1;
        var pleas = new double[count];
        for (var index = 0; index < count; index++)
        {
            _chance[index] = Squash(scores[index]);
            _weight[index] = Math.Min(60, features.Traits[index].Words) + 1;
            _sums[index + 1] = _sums[index] + (_chance[index] * _weight[index]);
            _weights[index + 1] = _weights[index] + _weight[index];
            pleas[index] = (_chance[index] - 0.4) * _weight[index];
            _last[index] = last;
            last = _chance[index] > 0.5 ? index : last;
            heading = _blocks[index].Kind == BlockKind.Heading ? index : heading;
            _heading[index] = heading;
            var share = new Share(_chance[index] * _weight[index], _weight[index]);
            _sections[heading] = _sections.GetValueOrDefault(heading) + share;
            _alike[features.Signature(index)] = _alike.GetValueOrDefault(features.Signature(index)) + share;
            if (_blocks[index].Element >= 0)
                _boxes[_blocks[index].Element] += share;
            _best = Math.Max(_best, _chance[index] * _weight[index]);
        }

        for (int index = count - 1, next = count; index >= 0; index--)
        {
            _next[index] = next;
            next = _chance[index] > 0.5 ? index : next;
        }

        for (var element = _boxes.Length - 1; element > 0; element--)
        {
            if (document.Elements[element].Parent is var parent and >= 0)
                _boxes[parent] += _boxes[element];
        }

        _run = PageRun.Of(pleas);
        _shared = document.Elements.IsEmpty ? new SharedWords(_blocks, index => _chance[index] > 0.5, _run.Start + 1) : null;
    }

    /// <summary>Adds to a row what the second judgement needs beyond the first.</summary>
    internal void Add(FeatureRow row, int index)
    {
        var count = _blocks.Length;
        var own = new Share(_chance[index] * _weight[index], _weight[index]);
        for (var offset = -3; offset <= 3; offset++)
            row.Add("chance at", offset, index + offset >= 0 && index + offset < count ? _chance[index + offset] : -1);
        AddWindow(row, index, 5);
        AddWindow(row, index, 12);
        row.Add("chance in section", (_sections[_heading[index]] - own).Mean);
        row.Add("chance of heading", _heading[index] < 0 ? -1 : _chance[_heading[index]]);
        row.Add("story before", _sums[index]);
        row.Add("story behind", _sums[count] - _sums[index + 1]);
        row.Add("share of story before", _sums[index] / Math.Max(1, _sums[count]));
        row.Add("story", _sums[count]);
        row.Add("best", _best);
        row.Add("to story run", _run.Distance(index));
        row.Add("from start of story run", index - _run.Start);
        row.Add("to end of story run", _run.End - index);
        row.Add("to last of story", Math.Min(60, index - _last[index]));
        row.Add("to next of story", Math.Min(60, _next[index] - index));
        _shared?.Add(row, index);
        if (_features.Groups is { } groups)
            AddGroups(row, groups, index);
        if (_features.Tree is not { } tree)
            return;
        row.Add("chance of those alike", (_alike[_features.Signature(index)] - own).Mean);
        var element = _blocks[index].Element;
        for (var level = 1; level <= Levels; level++)
        {
            element = tree.Parent(element);
            row.Add("chance in parent", level, element < 0 ? -1 : (_boxes[element] - own).Mean);
            row.Add("share of story in parent", level, element < 0 ? -1 : _boxes[element].Sum / Math.Max(1, _sums[count]));
        }
    }

    // Plain arithmetic, where a logarithm or exponent could differ between machines.
    private static double Squash(double score) => (1 + (score / (1 + Math.Abs(score)))) / 2;

    private void AddWindow(FeatureRow row, int index, int reach)
    {
        int from = Math.Max(0, index - reach), to = Math.Min(_blocks.Length, index + reach + 1);
        row.Add("chance before", reach, Between(from, index).Mean);
        row.Add("chance behind", reach, Between(index + 1, to).Mean);
    }

    private void AddGroups(FeatureRow row, LineGroups groups, int index)
    {
        var own = Between(index, index + 1);
        var chain = Between(groups.ChainAt(index));
        row.Add("chance of group", (Between(groups.GroupAt(index, 0)) - own).Mean);
        row.Add("chance of chain", (chain - own).Mean);
        row.Add("share of story in chain", chain.Sum / Math.Max(1, _sums[^1]));
        foreach (var offset in NeighbourGroups)
            row.Add("chance of group at", offset, Between(groups.GroupAt(index, offset)).Mean);
    }

    private Share Between((int Start, int End) lines) => Between(lines.Start, lines.End);

    private Share Between(int from, int to) => new(_sums[to] - _sums[from], _weights[to] - _weights[from]);

    private readonly record struct Share(double Sum, double Weight)
    {
        internal double Mean => Weight > 0.5 ? Sum / Weight : -1;

        public static Share operator +(Share left, Share right) => new(left.Sum + right.Sum, left.Weight + right.Weight);

        public static Share operator -(Share left, Share right) => new(left.Sum - right.Sum, left.Weight - right.Weight);
    }
}
