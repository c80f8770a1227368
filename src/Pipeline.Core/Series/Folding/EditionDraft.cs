using System.Collections.Immutable;

namespace Pipeline.Core.Series.Folding;

/// <summary>An edition while it is being put together.</summary>
internal sealed class EditionDraft
{
    /// <summary>Beside an unmarked article alone, a weak marker is believed up to this number.</summary>
    private const int FarthestWithoutSibling = 3;

    private readonly List<Claimant> _claimants;
    private readonly List<string> _notes = [];
    private readonly bool _isDecided;
    private readonly int _markedNumbers;
    private bool _isSealed;

    /// <param name="marked">Its marked parts, at least one.</param>
    /// <param name="isDecided">True when a person put them together.</param>
    internal EditionDraft(List<Claimant> marked, bool isDecided)
    {
        (_claimants, _isDecided) = (marked, isDecided);
        Numbers = [.. marked.Select(claimant => claimant.Number)];
        Source = marked.Select(claimant => claimant.Source).FirstOrDefault(source => source is not null);
        FirstDate = marked.Min(claimant => claimant.Date);
        LastDate = marked.Max(claimant => claimant.Date);
        FirstPart = marked.OrderBy(claimant => claimant.Number).ThenBy(claimant => claimant.Record, StringComparer.Ordinal).First();
        _markedNumbers = Numbers.Count;
    }

    internal SortedSet<int> Numbers { get; }

    internal string? Source { get; }

    internal DateOnly? FirstDate { get; }

    internal DateOnly? LastDate { get; }

    internal Claimant FirstPart { get; }

    internal IEnumerable<Claimant> All => _claimants;

    /// <summary>True when a marker proves it by itself, or siblings prove each other.</summary>
    internal bool IsSeries => _isDecided || _markedNumbers > 1 || _claimants.Exists(claimant => claimant.IsSure) || (Numbers.Count > 1 && _claimants.Max(claimant => claimant.Facts.Number ?? 1) <= FarthestWithoutSibling);

    internal bool MayTake(Claimant single) => single.MayShareSource(Source);

    internal void AddPageOne(ImmutableArray<Claimant> versions)
    {
        _claimants.AddRange(versions);
        Numbers.Add(1);
    }

    internal void Note(string sentence) => _notes.Add(sentence);

    /// <summary>Takes out what does not come from these uploads; from now on nothing is missing.</summary>
    internal ImmutableArray<Claimant> Seal(HashSet<string> uploads)
    {
        _isSealed = true;
        ImmutableArray<Claimant> late = [.. _claimants.Where(claimant => !uploads.Contains(claimant.Upload))];
        _claimants.RemoveAll(claimant => !uploads.Contains(claimant.Upload));
        return late;
    }

    internal static string WhyNot(Claimant claimant) => claimant.Facts.Number is null
        ? "Its title carries no part marker, and the only marked article beside it is not surely a part."
        : $"'{claimant.Facts.Marker}' at the end of a title may count anything, and no sibling with another number is there: same title, same source, within {EditionGroups.WindowDays} days.";

    internal Edition Finish()
    {
        var conflicts = new List<string>();
        var highest = _claimants.Where(claimant => !claimant.Facts.IsLast).Select(claimant => claimant.Number).DefaultIfEmpty(0).Max();
        foreach (var last in _claimants.Where(claimant => claimant.Facts.IsLast))
            last.EndAt(highest);
        var parts = _claimants.GroupBy(claimant => claimant.Number).OrderBy(group => group.Key).Select(group => PartChoice.Of(group.Key, [.. group], conflicts)).ToImmutableArray();
        var total = Totals.Of(_claimants, parts[^1].Number, conflicts);
        var missing = _isSealed ? [] : NumberRange.Missing(parts.Select(part => part.Number), Math.Max(total ?? 0, parts[^1].Number));
        var state = _isSealed ? SeriesState.Complete : conflicts.Count > 0 ? SeriesState.Conflict : missing.IsEmpty ? SeriesState.Complete : SeriesState.Partial;
        if (_isSealed)
            _notes.Add("A person has sealed it: it is whole as it is, and what comes later stays outside.");
        var first = _claimants.First(claimant => claimant.Record == parts[0].Record);
        return new Edition(EditionIds.Of(FirstDate, _claimants.OrderBy(claimant => claimant.Number).ThenBy(claimant => claimant.Record, StringComparer.Ordinal).Select(claimant => claimant.Facts.Source).FirstOrDefault(source => source is not null)), first.Facts.Title, state, _isSealed, total, missing, parts, [.. conflicts, .. _notes]);
    }
}
