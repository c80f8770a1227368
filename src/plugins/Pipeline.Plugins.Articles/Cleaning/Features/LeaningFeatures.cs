namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>How each line leans, and those around it; sums are made once, so every window costs the same.</summary>
internal sealed class LeaningFeatures
{
    private static readonly int[] Reaches = [3, 10];

    private readonly LineLeaning[] _lines;
    private readonly double[] _sums;
    private readonly int[] _known;

    internal LeaningFeatures(LineLeaning[] lines)
    {
        _lines = lines;
        _sums = new double[lines.Length + 1];
        _known = new int[lines.Length + 1];
        for (var index = 0; index < lines.Length; index++)
        {
            _sums[index + 1] = _sums[index] + lines[index].Words.Sum;
            _known[index + 1] = _known[index] + lines[index].Words.Known;
        }
    }

    internal void Add(FeatureRow row, int index)
    {
        _lines[index].Add(row);
        foreach (var reach in Reaches)
        {
            row.Add("leaning before", reach, Mean(Math.Max(0, index - reach), index));
            row.Add("leaning behind", reach, Mean(index + 1, Math.Min(_lines.Length, index + reach + 1)));
        }

        var page = Mean(0, _lines.Length);
        row.Add("leaning of page", page);
        row.Add("leaning over page", _lines[index].Words.Mean - page);
        row.Add("leaning at", -1, index > 0 ? _lines[index - 1].Words.Mean : 0);
        row.Add("leaning at", 1, index + 1 < _lines.Length ? _lines[index + 1].Words.Mean : 0);
    }

    private double Mean(int start, int end) => (_sums[end] - _sums[start]) / Math.Max(1, _known[end] - _known[start]);
}
