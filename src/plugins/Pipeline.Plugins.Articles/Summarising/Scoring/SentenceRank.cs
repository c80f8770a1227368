namespace Pipeline.Plugins.Articles.Summarising.Scoring;

/// <summary>PageRank over the similarities of sentences (G. Erkan and D. Radev, "LexRank", JAIR 22, 2004), divided by its maximum.</summary>
internal static class SentenceRank
{
    private const double Damping = 0.85;
    private const double Precision = 1e-6;
    private const int MostRounds = 100;

    internal static double[] Of(SentenceSpace space)
    {
        var count = space.Rows.Length;
        var own = space.Rows.Select(row => row.Dot(row)).ToArray();
        var degree = Product(space, own, [.. Enumerable.Repeat(1.0, count)]);
        var rank = Enumerable.Repeat(1.0 / count, count).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            var spread = rank.Select((value, index) => degree[index] > 1e-12 ? value / degree[index] : 0).ToArray();
            var product = Product(space, own, spread);
            var next = product.Select(value => ((1 - Damping) / count) + (Damping * value)).ToArray();
            // A sentence like no other hands nothing on; bringing the sum back to one shares out what it keeps.
            var sum = next.Sum();
            var change = 0.0;
            for (var index = 0; index < count; index++)
            {
                change += Math.Abs((next[index] / sum) - rank[index]);
                rank[index] = next[index] / sum;
            }

            if (change < Precision)
                break;
        }

        var best = rank.Max();
        return [.. rank.Select(value => value / best)];
    }

    /// <summary>S·x, S with a zero diagonal.</summary>
    private static double[] Product(SentenceSpace space, double[] own, double[] x)
    {
        var dense = space.NewDense();
        for (var index = 0; index < x.Length; index++)
            space.Rows[index].AddTo(dense, x[index]);
        return [.. space.Rows.Select((row, index) => Math.Max(0, row.Dot(dense) - (own[index] * x[index])))];
    }
}
