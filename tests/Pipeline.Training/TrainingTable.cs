namespace Pipeline.Training;

/// <summary>Rows of features, each sorted into at most 64 bins a feature, column by column: all that growing trees needs.</summary>
internal sealed class TrainingTable
{
    private const int Bins = 64;

    internal TrainingTable(IReadOnlyList<float[]> rows)
    {
        Rows = rows.Count;
        var features = rows[0].Length;
        Edges = new float[features][];
        Columns = new byte[features][];
        Parallel.For(0, features, feature =>
        {
            var values = new float[rows.Count];
            for (var row = 0; row < values.Length; row++)
                values[row] = rows[row][feature];
            Edges[feature] = EdgesOf(values);
            Columns[feature] = Array.ConvertAll(values, value => (byte)BinOf(Edges[feature], value));
        });
    }

    internal int Rows { get; }

    internal int Features => Columns.Length;

    /// <summary>Upper edges of all bins but the last, for each feature.</summary>
    internal float[][] Edges { get; }

    /// <summary>The bin of each row, for each feature.</summary>
    internal byte[][] Columns { get; }

    private static int BinOf(float[] edges, float value)
    {
        var index = Array.BinarySearch(edges, value);
        return index >= 0 ? index : ~index;
    }

    // Half of the edges by rank among all rows, half by rank among the distinct values: rare values matter, too.
    private static float[] EdgesOf(float[] values)
    {
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var distinct = sorted.Distinct().ToArray();
        if (distinct.Length <= Bins)
            return distinct[..^1];
        var edges = new SortedSet<float>();
        for (var bin = 1; bin < Bins / 2; bin++)
        {
            edges.Add(sorted[(int)((long)bin * sorted.Length / (Bins / 2))]);
            edges.Add(distinct[(int)((long)bin * distinct.Length / (Bins / 2))]);
        }

        edges.Remove(distinct[^1]);
        return [.. edges];
    }
}
