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
        var own = Array.ConvertAll(space.Rows, row => row.Dot(row));
        var (dense, degree, spread, next, rank) = (space.NewDense(), new double[count], new double[count], new double[count], new double[count]);
        Array.Fill(spread, 1);
        Multiply(space, own, spread, dense, degree);
        Array.Fill(rank, 1.0 / count);
        for (var round = 0; round < MostRounds; round++)
        {
            for (var index = 0; index < count; index++)
                spread[index] = degree[index] > 1e-12 ? rank[index] / degree[index] : 0;
            Multiply(space, own, spread, dense, next);
            // A sentence like no other hands nothing on; bringing the sum back to one shares out what it keeps.
            var sum = 0.0;
            for (var index = 0; index < count; index++)
                sum += next[index] = ((1 - Damping) / count) + (Damping * next[index]);
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
        return Array.ConvertAll(rank, value => value / best);
    }

    /// <summary>S·x, S with a zero diagonal.</summary>
    private static void Multiply(SentenceSpace space, double[] own, double[] x, double[] dense, double[] product)
    {
        Array.Clear(dense);
        for (var index = 0; index < x.Length; index++)
            space.Rows[index].AddTo(dense, x[index]);
        for (var index = 0; index < x.Length; index++)
            product[index] = Math.Max(0, space.Rows[index].Dot(dense) - (own[index] * x[index]));
    }
}
