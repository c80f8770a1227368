using Pipeline.Core.Series.Records;
using Pipeline.Documents;

namespace Pipeline.Core.Series.Folding;

/// <summary>One record in a fold, with what is worked out of it once.</summary>
internal sealed class Claimant(string record, PartFacts facts)
{
    internal string Record { get; } = record;

    internal PartFacts Facts { get; } = facts;

    internal string Upload { get; } = facts.Upload.Upload;

    internal string? Source { get; } = SeriesKey.OfSource(facts.Source);

    internal DateOnly? Date { get; } = facts.Date;

    /// <summary>Its number; of a last part the lowest it can be until <see cref="EndAt"/> knows better, and never equal to another's before.</summary>
    internal int Number { get; private set; } = facts.IsLast ? PartRecorder.MostParts + 1 : facts.Number ?? 1;

    /// <summary>Says which number the last part has: the next one behind all others.</summary>
    internal void EndAt(int highest) => Number = Math.Max(Facts.Number ?? 1, highest + 1);

    internal bool IsSure => Facts.Strength != MarkStrength.Weak;

    /// <summary>True when both have the same text, or one is likely a version of the other.</summary>
    internal bool IsLike(Claimant other) => Facts.Text == other.Facts.Text || TextSketch.AreAlike(Facts.Sketch, other.Facts.Sketch);

    internal bool MayShareSource(string? source) => Source is null || source is null || Source == source;

    /// <summary>Above 0 when this was uploaded later; equal times are decided by the records' names, which are the same whoever came first.</summary>
    internal int CompareTime(Claimant other)
    {
        var byTime = Facts.Upload.Modified.UtcTicks.CompareTo(other.Facts.Upload.Modified.UtcTicks);
        return byTime != 0 ? byTime : string.CompareOrdinal(Record, other.Record);
    }
}
