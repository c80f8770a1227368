using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Plugins.Articles.Learning;

/// <summary>
/// A learned model: boosted trees, asked not tree by tree but feature by feature. Every test that a row fails rules out the leaves left of it, and the first
/// leaf that remains in a tree is its answer (Lucchese et al., "QuickScorer: A Fast Algorithm to Rank Documents with Additive Ensembles of Regression
/// Trees", SIGIR 2015); each test is put to several rows at once ("Exploiting CPU SIMD Extensions to Speed-up Document Scoring with Tree Ensembles", SIGIR 2016).
/// </summary>
internal sealed class Forest
{
    /// <summary>How many leaves a tree may have: a bit for each.</summary>
    internal const int MostLeaves = 16;

    // A lane of a vector for each.
    private static readonly int RowsAtOnce = Vector256<ushort>.Count;

    // All tests of all trees by feature, thresholds rising; where those of each feature start; the leaves of each tree from left to right.
    private readonly ForestTest[] _tests;
    private readonly int[] _testsOf;
    private readonly float[] _leaves;
    private readonly float _baseline;
    private readonly int _trees;

    /// <param name="features">How many features a row must have.</param>
    /// <param name="baseline">Where each sum starts.</param>
    /// <param name="tests">The inner nodes of all trees with their features, in any order.</param>
    /// <param name="leaves">The leaves of each tree from left to right, <see cref="MostLeaves"/> places a tree.</param>
    internal Forest(int features, float baseline, IReadOnlyCollection<(int Feature, ForestTest Test)> tests, float[] leaves)
    {
        (Features, _baseline, _leaves, _trees) = (features, baseline, leaves, leaves.Length / MostLeaves);
        _tests = [.. tests.OrderBy(test => test.Feature).ThenBy(test => test.Test.Threshold).Select(test => test.Test)];
        _testsOf = new int[features + 1];
        foreach (var (feature, _) in tests)
            _testsOf[feature + 1]++;
        for (var feature = 0; feature < features; feature++)
            _testsOf[feature + 1] += _testsOf[feature];
    }

    /// <summary>How many features a row must have.</summary>
    internal int Features { get; }

    /// <summary>The sum of the trees for each row, made in their order: the logit of the chance that the model speaks of.</summary>
    /// <param name="rows">The features of all rows, <see cref="Features"/> values a row.</param>
    /// <param name="scores">Where to write one sum a row.</param>
    internal void Score(ReadOnlySpan<float> rows, Span<double> scores)
    {
        var alive = new Vector256<ushort>[_trees];
        for (var first = 0; first < scores.Length; first += RowsAtOnce)
        {
            var some = scores[first..Math.Min(first + RowsAtOnce, scores.Length)];
            RuleOut(rows.Slice(first * Features, some.Length * Features), alive);
            Sum(MemoryMarshal.Cast<Vector256<ushort>, ushort>(alive), some);
        }
    }

    private void RuleOut(ReadOnlySpan<float> rows, Span<Vector256<ushort>> alive)
    {
        alive.Fill(Vector256<ushort>.AllBitsSet);
        Span<float> values = stackalloc float[RowsAtOnce];
        for (var feature = 0; feature < Features; feature++)
        {
            var tests = _tests.AsSpan(_testsOf[feature], _testsOf[feature + 1] - _testsOf[feature]);
            if (tests.IsEmpty)
                continue;
            for (int row = 0, at = feature; at < rows.Length; row++, at += Features)
                values[row] = rows[at];
            var left = Vector256.Create<float>(values);
            var right = Vector256.Create<float>(values[Vector256<float>.Count..]);
            foreach (ref readonly var test in tests)
            {
                var threshold = Vector256.Create(test.Threshold);
                var passed = Vector256.Narrow(Vector256.LessThanOrEqual(left, threshold).AsUInt32(), Vector256.LessThanOrEqual(right, threshold).AsUInt32());
                if (passed == Vector256<ushort>.AllBitsSet)
                    break;
                alive[test.Tree] &= passed | Vector256.Create(test.Remaining);
            }
        }
    }

    private void Sum(ReadOnlySpan<ushort> alive, Span<double> scores)
    {
        scores.Fill(_baseline);
        for (var tree = 0; tree < _trees; tree++)
        {
            var leaves = _leaves.AsSpan(tree * MostLeaves, MostLeaves);
            var remaining = alive.Slice(tree * RowsAtOnce, scores.Length);
            for (var row = 0; row < scores.Length; row++)
                scores[row] += leaves[BitOperations.TrailingZeroCount(remaining[row])];
        }
    }

    /// <summary>The model under this name in the assembly.</summary>
    internal static Forest Load(string resource)
    {
        using var stream = typeof(Forest).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The model '{resource}' is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ForestReader.Read(bytes);
    }
}
