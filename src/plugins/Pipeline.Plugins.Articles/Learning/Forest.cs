using System.Numerics;

namespace Pipeline.Plugins.Articles.Learning;

/// <summary>
/// A learned model: boosted trees, asked not tree by tree but feature by feature. Every test that a row fails rules out the leaves left of it, and the first
/// leaf that remains in a tree is its answer (Lucchese et al., "QuickScorer: A Fast Algorithm to Rank Documents with Additive Ensembles of Regression
/// Trees", SIGIR 2015).
/// </summary>
internal sealed class Forest
{
    /// <summary>How many leaves a tree may have: a bit for each.</summary>
    internal const int MostLeaves = 16;

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

    /// <summary>The sum of the trees, made in their order: the logit of the chance that the model speaks of.</summary>
    internal double Score(ReadOnlySpan<float> row)
    {
        Span<ushort> alive = stackalloc ushort[_trees];
        alive.Fill(ushort.MaxValue);
        for (var feature = 0; feature < row.Length; feature++)
        {
            var value = row[feature];
            foreach (ref readonly var test in _tests.AsSpan(_testsOf[feature], _testsOf[feature + 1] - _testsOf[feature]))
            {
                if (value <= test.Threshold)
                    break;
                alive[test.Tree] &= test.Remaining;
            }
        }

        double score = _baseline;
        var leaves = _leaves.AsSpan();
        for (var tree = 0; tree < alive.Length; tree++)
            score += leaves[(tree * MostLeaves) + BitOperations.TrailingZeroCount(alive[tree])];
        return score;
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
