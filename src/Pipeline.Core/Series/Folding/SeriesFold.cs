using System.Collections.Immutable;
using Pipeline.Core.Series.Decisions;
using Pipeline.Core.Series.Records;

namespace Pipeline.Core.Series.Folding;

/// <summary>
/// Decides from the set of all records under one title which of them make which article. A pure function of the set: whoever came first, and
/// how often, makes no difference. Linear but for sorting.
/// </summary>
internal static class SeriesFold
{
    internal static SeriesManifest Fold(string key, ImmutableSortedDictionary<string, PartFacts> records, IEnumerable<SeriesDecision> decisions)
    {
        var made = decisions.OrderBy(decision => decision.Made).ThenBy(decision => decision.Kind, StringComparer.Ordinal).ThenBy(decision => string.Join('\n', decision.Uploads), StringComparer.Ordinal).ToArray();
        var apart = new List<SetAside>();
        var newest = Newest(records.Values);
        var current = Current(records, newest, apart);
        var splits = Splits(made);
        var drafts = new List<EditionDraft>();
        foreach (var group in current.GroupBy(claimant => splits.GetValueOrDefault(claimant.Upload, -1)).OrderBy(group => group.Key))
            Draft([.. group], isSplit: group.Key >= 0, drafts, apart);
        foreach (var seal in made.Where(decision => decision.Kind == SeriesDecision.Seal))
            Seal([.. seal.Uploads], drafts, apart);
        var editions = EditionIds.Give([.. drafts.Select(draft => draft.Finish())]);
        // What an overtaken version said of its absence is no longer news, and whether it was said at all hangs on who was quicker.
        var stale = records.Where(pair => pair.Value.Gone && pair.Value.Upload.CompareVersion(newest[pair.Value.Upload.Upload]) < 0).Select(pair => pair.Key);
        return new SeriesManifest(SeriesManifest.CurrentFormat, key, editions, [.. apart.OrderBy(aside => aside.Record, StringComparer.Ordinal)], records.RemoveRange(stale));
    }

    private static Dictionary<string, UploadVersion> Newest(IEnumerable<PartFacts> records)
    {
        var newest = new Dictionary<string, UploadVersion>(StringComparer.Ordinal);
        foreach (var facts in records)
        {
            if (!newest.TryGetValue(facts.Upload.Upload, out var known) || facts.Upload.CompareVersion(known) > 0)
                newest[facts.Upload.Upload] = facts.Upload;
        }

        return newest;
    }

    /// <summary>Of every upload the records of its latest version; a version found elsewhere since leaves none.</summary>
    private static List<Claimant> Current(ImmutableSortedDictionary<string, PartFacts> records, Dictionary<string, UploadVersion> newest, List<SetAside> apart)
    {
        var current = new List<Claimant>();
        foreach (var (record, facts) in records)
        {
            if (facts.Gone)
                continue;
            if (facts.Upload.CompareVersion(newest[facts.Upload.Upload]) == 0)
                current.Add(new Claimant(record, facts));
            else
                apart.Add(new SetAside(record, facts.Upload.Upload, "A later version of this upload was processed."));
        }

        return current;
    }

    private static Dictionary<string, int> Splits(SeriesDecision[] made)
    {
        var splits = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < made.Length; index++)
        {
            foreach (var upload in made[index].Uploads)
            {
                if (made[index].Kind == SeriesDecision.Split)
                    splits[upload] = index;
                else if (made[index].Kind == SeriesDecision.Join)
                    splits.Remove(upload);
            }
        }

        return splits;
    }

    private static void Draft(ImmutableArray<Claimant> claimants, bool isSplit, List<EditionDraft> drafts, List<SetAside> apart)
    {
        if (isSplit && claimants.Select(claimant => claimant.Upload).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            apart.AddRange(claimants.Select(claimant => new SetAside(claimant.Record, claimant.Upload, "A person has split it off: it stands alone.")));
            return;
        }

        var groups = EditionGroups.Of([.. claimants.Where(claimant => claimant.Facts.Number is not null)]);
        var found = groups.ConvertAll(group => new EditionDraft(group, isSplit));
        var singles = PageOne.Attach([.. claimants.Where(claimant => claimant.Facts.Number is null)], found);
        apart.AddRange(singles);
        foreach (var draft in found)
        {
            if (draft.IsSeries)
                drafts.Add(draft);
            else
                apart.AddRange(draft.All.Select(claimant => new SetAside(claimant.Record, claimant.Upload, EditionDraft.WhyNot(claimant))));
        }
    }

    private static void Seal(HashSet<string> uploads, List<EditionDraft> drafts, List<SetAside> apart)
    {
        foreach (var draft in drafts.Where(draft => draft.All.Any(claimant => uploads.Contains(claimant.Upload))))
        {
            apart.AddRange(draft.Seal(uploads)
                .Select(claimant => new SetAside(claimant.Record, claimant.Upload, "It came after a person had sealed the series.")));
        }
    }
}
