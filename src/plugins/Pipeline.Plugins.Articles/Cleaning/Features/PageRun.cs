namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>The best contiguous run of a sequence of values, and where each place stands to it.</summary>
internal readonly record struct PageRun(int Start, int End)
{
    internal static PageRun Of(IReadOnlyList<double> values)
    {
        var (start, end) = BestRun.Of(values);
        return new PageRun(start, end);
    }

    internal bool Holds(int index) => index >= Start && index < End;

    /// <summary>0 inside, negative before, positive behind.</summary>
    internal int Distance(int index) => index < Start ? index - Start : index >= End ? index - End + 1 : 0;
}
