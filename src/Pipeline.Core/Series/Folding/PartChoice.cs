using System.Collections.Immutable;
using System.Globalization;

namespace Pipeline.Core.Series.Folding;

/// <summary>Chooses among all that claim one number: the latest upload; its older versions give way silently, another text is a conflict.</summary>
internal static class PartChoice
{
    internal static EditionPart Of(int number, ImmutableArray<Claimant> claimants, List<string> conflicts)
    {
        // Equal texts are one, of whichever upload: which of them is named must not hang on who came last.
        var texts = claimants.GroupBy(claimant => claimant.Facts.Text, StringComparer.Ordinal).Select(group => group.OrderBy(claimant => claimant.Upload, StringComparer.Ordinal).ThenBy(claimant => claimant.Record, StringComparer.Ordinal).ToArray()).ToArray();
        var newest = texts.MaxBy(Latest, Comparer<Claimant>.Create((left, right) => left.CompareTime(right)))!;
        var chosen = newest[0];
        var others = claimants.Where(claimant => claimant != chosen).OrderBy(claimant => claimant.Record, StringComparer.Ordinal).Select(claimant => new SetAside(claimant.Record, claimant.Upload, Why(claimant, chosen))).ToImmutableArray();
        var rivals = texts.Count(text => !text[0].IsLike(chosen));
        if (rivals > 0)
            conflicts.Add(string.Create(CultureInfo.InvariantCulture, $"Part {number} was uploaded with {rivals + 1} different texts; the latest upload is used, '{chosen.Upload}'."));
        var facts = chosen.Facts;
        return new EditionPart(
            number, chosen.Record, chosen.Upload, facts.Range is null ? null : facts.Document, facts.Marker, facts.Number is null ? null : facts.Strength, facts.Number is null ? null : facts.Confidence, Reason(chosen), others);
    }

    private static string Reason(Claimant claimant) => claimant.Facts.Number is null
        ? "Its title carries no marker; it has the title, the source and the time of the marked parts, none of which is part 1."
        : Sentence(claimant.Facts.Evidence);

    private static string Sentence(string? evidence) => string.IsNullOrEmpty(evidence)
        ? "A step said so."
        : $"{char.ToUpperInvariant(evidence[0])}{evidence[1..]}.";

    private static string Why(Claimant claimant, Claimant chosen) => claimant.Facts.Text == chosen.Facts.Text
        ? "The same text came twice."
        : claimant.IsLike(chosen) ? "An older version of this part." : "Another text with this number, uploaded earlier.";

    private static Claimant Latest(IEnumerable<Claimant> claimants) => claimants.Aggregate((best, claimant) => claimant.CompareTime(best) > 0 ? claimant : best);
}
