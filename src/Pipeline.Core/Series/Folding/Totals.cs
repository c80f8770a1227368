using System.Globalization;

namespace Pipeline.Core.Series.Folding;

/// <summary>How many parts there are, when the markers say; where they disagree, what most of them say.</summary>
internal static class Totals
{
    internal static int? Of(IEnumerable<Claimant> claimants, int last, List<string> conflicts)
    {
        var totals = claimants.Where(claimant => claimant.Facts.Total is not null).GroupBy(claimant => claimant.Facts.Total!.Value).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).Select(group => group.Key).ToArray();
        if (totals.Length == 0)
            return null;
        if (totals.Length > 1)
            conflicts.Add($"The markers do not agree how many parts there are: {string.Join(", ", totals.Order().Select(total => total.ToString(CultureInfo.InvariantCulture)))}.");
        if (last > totals[0])
            conflicts.Add(string.Create(CultureInfo.InvariantCulture, $"There is a part {last}, but the markers say {totals[0]} parts."));
        return totals[0];
    }
}
