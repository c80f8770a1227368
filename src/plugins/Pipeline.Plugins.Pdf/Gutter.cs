namespace Pipeline.Plugins.Pdf;

/// <summary>The strip between two columns: of all strips that are wide enough the one that the fewest rows reach into.</summary>
internal static class Gutter
{
    private const double Narrowest = 6;
    private const int LeastOfColumn = 3;
    private const double MostCrossing = 0.35;

    /// <summary>Its place; <c>null</c> when there is no second column.</summary>
    internal static double? Between(List<TextLine> lines)
    {
        double[] starts = [.. lines.Select(line => line.Left).Order()], ends = [.. lines.Select(line => line.Right).Order()];
        var rows = lines.GroupBy(line => line.Row).ToArray();
        double[] rowStarts = [.. rows.Select(row => row.Min(line => line.Left)).Order()], rowEnds = [.. rows.Select(row => row.Max(line => line.Right)).Order()];
        (double Place, int Crossing, int Smaller)? best = null;
        for (int ended = 0, started = 0, rowsLeft = 0, rowsEnded = 0; ended < ends.Length; ended++)
        {
            var (from, to) = (ends[ended], ends[ended] + Narrowest);
            started = Pass(starts, started, to);
            rowsLeft = Pass(rowStarts, rowsLeft, from);
            rowsEnded = Pass(rowEnds, rowsEnded, to);
            // Rows that reach into the strip have text on both sides of it; those that do not are what speaks for it.
            var crossing = started - ended - 1;
            int left = rowsLeft - crossing, right = rows.Length - rowsEnded - crossing;
            if (Math.Min(left, right) < LeastOfColumn || crossing > MostCrossing * (crossing + Math.Max(left, right)))
                continue;
            if (best is null || crossing < best.Value.Crossing || (crossing == best.Value.Crossing && Math.Min(left, right) > best.Value.Smaller))
                best = (from + (Narrowest / 2), crossing, Math.Min(left, right));
        }

        return best?.Place;
    }

    private static int Pass(double[] sorted, int from, double place)
    {
        while (from < sorted.Length && sorted[from] < place)
            from++;
        return from;
    }
}
