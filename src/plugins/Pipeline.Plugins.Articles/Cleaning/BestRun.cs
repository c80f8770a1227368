namespace Pipeline.Plugins.Articles.Cleaning;

/// <summary>The contiguous run with the largest sum (Kadane's algorithm; Bentley, "Programming Pearls", 1984). Linear.</summary>
internal static class BestRun
{
    /// <summary>Start and end (exclusive) of the run; empty when no value is above zero.</summary>
    internal static (int Start, int End) Of(IReadOnlyList<double> values)
    {
        double best = 0, sum = 0;
        int bestStart = 0, bestEnd = 0, start = 0;
        for (var index = 0; index < values.Count; index++)
        {
            if (sum <= 0)
                (sum, start) = (0, index);
            sum += values[index];
            if (sum > best)
                (best, bestStart, bestEnd) = (sum, start, index + 1);
        }

        return (bestStart, bestEnd);
    }
}
