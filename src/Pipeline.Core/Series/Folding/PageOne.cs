using System.Collections.Immutable;

namespace Pipeline.Core.Series.Folding;

/// <summary>Finds the first page that carries no marker: an article of the same title, source and time beside marked parts.</summary>
internal static class PageOne
{
    /// <summary>Gives each draft without a part 1 its first page, if there is exactly one that fits.</summary>
    /// <returns>The articles that are nobody's first page.</returns>
    internal static IEnumerable<SetAside> Attach(ImmutableArray<Claimant> singles, List<EditionDraft> drafts)
    {
        var wanting = drafts.Where(draft => !draft.Numbers.Contains(1)).ToArray();
        var candidates = singles.ToLookup(single => Nearest(single, wanting));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in wanting)
        {
            var fitting = Choose([.. candidates[draft]], draft);
            if (fitting.IsEmpty)
                continue;
            draft.AddPageOne(fitting);
            taken.UnionWith(fitting.Select(claimant => claimant.Record));
        }

        return singles.Where(single => !taken.Contains(single.Record)).Select(single => new SetAside(single.Record, single.Upload, Why(single, drafts, wanting)));
    }

    private static EditionDraft? Nearest(Claimant single, EditionDraft[] drafts) => drafts
        .Where(draft => draft.MayTake(single) && Distance(single, draft, drafts.Length) <= EditionGroups.WindowDays)
        .MinBy(draft => Distance(single, draft, drafts.Length));

    private static int Distance(Claimant single, EditionDraft draft, int drafts)
    {
        if (single.Date is { } date && draft.FirstDate is { } first && draft.LastDate is { } last)
            return date < first ? first.DayNumber - date.DayNumber : date > last ? date.DayNumber - last.DayNumber : 0;
        // Without a date it can only be told where there is nothing to choose between.
        return drafts == 1 ? EditionGroups.WindowDays : int.MaxValue;
    }

    /// <summary>All versions of the one story that fits best; none when two stories fit equally well.</summary>
    private static ImmutableArray<Claimant> Choose(ImmutableArray<Claimant> candidates, EditionDraft draft)
    {
        if (candidates.IsEmpty)
            return [];
        var nearest = candidates.Min(candidate => Distance(candidate, draft, 1));
        ImmutableArray<Claimant> near = [.. candidates.Where(candidate => Distance(candidate, draft, 1) == nearest)];
        if (IsOneStory(near))
            return near;
        ImmutableArray<Claimant> sameTime = [.. near.Where(candidate => candidate.Facts.Published == draft.FirstPart.Facts.Published)];
        if (!sameTime.IsEmpty && IsOneStory(sameTime))
            return sameTime;
        draft.Note($"{near.Length} unmarked articles of this title could be part 1; nothing tells which.");
        return [];
    }

    private static bool IsOneStory(ImmutableArray<Claimant> claimants) => claimants.All(claimants[0].IsLike);

    private static string Why(Claimant single, List<EditionDraft> drafts, EditionDraft[] wanting)
    {
        if (drafts.Count == 0)
            return "Its title carries no part marker, and no marked part of this title is there.";
        if (wanting.Length == 0)
            return "Its title carries no part marker, and every series of this title has its own part 1.";
        return Nearest(single, wanting) is null
            ? $"Its title carries no part marker, and no marked part of this title has its source and a date within {EditionGroups.WindowDays} days."
            : "Its title carries no part marker, and another article fits better as part 1, or equally well.";
    }
}
