using System.Collections.Immutable;
using System.Globalization;

namespace Pipeline.Core.Series.Folding;

/// <summary>Parts from one number to another, both included.</summary>
internal sealed record NumberRange(int First, int Last)
{
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}–{Last}");

    internal static string Join(IEnumerable<NumberRange> ranges) => string.Join(", ", ranges);

    /// <summary>The numbers from 1 to <paramref name="last"/> that are not among these, in as few ranges as there are.</summary>
    internal static ImmutableArray<NumberRange> Missing(IEnumerable<int> sorted, int last)
    {
        var missing = ImmutableArray.CreateBuilder<NumberRange>();
        var next = 1;
        foreach (var number in sorted)
        {
            if (number > next)
                missing.Add(new NumberRange(next, number - 1));
            next = number + 1;
        }

        if (next <= last)
            missing.Add(new NumberRange(next, last));
        return missing.ToImmutable();
    }

    /// <summary>These numbers, in as few ranges as there are.</summary>
    internal static ImmutableArray<NumberRange> Of(IEnumerable<int> sorted)
    {
        var ranges = ImmutableArray.CreateBuilder<NumberRange>();
        foreach (var number in sorted)
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
                ranges[^1] = ranges[^1] with { Last = number };
            else
                ranges.Add(new NumberRange(number, number));
        }

        return ranges.ToImmutable();
    }
}
