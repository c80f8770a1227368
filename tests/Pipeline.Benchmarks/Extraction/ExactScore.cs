using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Benchmarks.Extraction;

/// <summary>The share of values that are exactly right, of those that the gold has.</summary>
internal sealed partial class ExactScore
{
    private int _right;
    private int _all;

    internal void Add(string gold, string found)
    {
        if (gold.Length == 0)
            return;
        _all++;
        _right += gold == found ? 1 : 0;
    }

    public override string ToString() => _all == 0 ? "" : ((double)_right / _all).ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Letters and digits in lower case, compatibility forms folded, words apart by one space.</summary>
    internal static string Plain(string text) =>
        string.Join(' ', Word().Matches(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()).Select(match => match.Value));

    /// <summary>A set of names, in one order.</summary>
    internal static string Names(IEnumerable<string> names) =>
        string.Join(';', names.SelectMany(name => Between().Split(name)).Select(name => Plain(Label().Replace(name, ""))).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("[\\p{L}\\p{N}_]+")]
    private static partial Regex Word();

    [GeneratedRegex("\\s*[;|]\\s*|\\s*,\\s+|\\s+(?:and|und|et|y|i|&)\\s+")]
    private static partial Regex Between();

    [GeneratedRegex("^\\s*(by|von|par|por|di|od|text:|autor:?)\\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
