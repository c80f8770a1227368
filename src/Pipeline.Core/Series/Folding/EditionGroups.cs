namespace Pipeline.Core.Series.Folding;

/// <summary>
/// Tells apart the stories that share a title: by time, by source, and, where a column comes again within days, by numbers that begin anew
/// with another text.
/// </summary>
internal static class EditionGroups
{
    /// <summary>Parts of one story are published at most so many days apart, one after the other.</summary>
    internal const int WindowDays = 2;

    /// <summary>So many records of one number are compared with a new one; more would only say the same again.</summary>
    private const int MostCompared = 8;

    internal static List<List<Claimant>> Of(IReadOnlyList<Claimant> marked)
    {
        var groups = new List<List<Claimant>>();
        foreach (var time in ByTime(marked.Where(claimant => claimant.Date is not null).OrderBy(claimant => claimant.Date).ThenBy(claimant => claimant.Record, StringComparer.Ordinal)))
        {
            foreach (var source in BySource(time))
                groups.AddRange(ByNumbers(source));
        }

        foreach (var undated in BySource([.. marked.Where(claimant => claimant.Date is null)]))
            Place(undated, groups);
        return groups;
    }

    private static IEnumerable<List<Claimant>> ByTime(IEnumerable<Claimant> dated)
    {
        var group = new List<Claimant>();
        foreach (var claimant in dated)
        {
            if (group.Count > 0 && claimant.Date!.Value.DayNumber - group[^1].Date!.Value.DayNumber > WindowDays)
            {
                yield return group;
                group = [];
            }

            group.Add(claimant);
        }

        if (group.Count > 0)
            yield return group;
    }

    // Parts without a source belong to the one source that there is; between several nobody can choose.
    private static IEnumerable<List<Claimant>> BySource(IReadOnlyList<Claimant> claimants)
    {
        var sources = claimants.Select(claimant => claimant.Source).Where(source => source is not null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var only = sources.Length == 1 ? sources[0] : null;
        return claimants.GroupBy(claimant => claimant.Source ?? only ?? "", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToList());
    }

    private static IEnumerable<List<Claimant>> ByNumbers(IEnumerable<Claimant> claimants)
    {
        var edition = new List<Claimant>();
        var numbers = new Dictionary<int, List<Claimant>>();
        foreach (var day in claimants.GroupBy(claimant => claimant.Date))
        {
            if (day.Any(claimant => numbers.TryGetValue(claimant.Number, out var same) && !same.Any(claimant.IsLike)))
            {
                yield return edition;
                (edition, numbers) = ([], []);
            }

            foreach (var claimant in day)
            {
                edition.Add(claimant);
                if (!numbers.TryGetValue(claimant.Number, out var same))
                    numbers[claimant.Number] = same = [];
                if (same.Count < MostCompared)
                    same.Add(claimant);
            }
        }

        if (edition.Count > 0)
            yield return edition;
    }

    private static void Place(List<Claimant> undated, List<List<Claimant>> groups)
    {
        var source = undated.Select(claimant => claimant.Source).FirstOrDefault(source => source is not null);
        var fitting = groups.Where(group => group.Exists(claimant => claimant.Date is not null) && group.Exists(claimant => claimant.MayShareSource(source))).ToArray();
        if (fitting.Length == 1)
            fitting[0].AddRange(undated);
        else
            groups.Add(undated);
    }
}
