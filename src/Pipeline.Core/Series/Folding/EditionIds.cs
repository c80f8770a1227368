using System.Collections.Immutable;
using System.Globalization;

namespace Pipeline.Core.Series.Folding;

/// <summary>Names editions so that a person sees when and whose they are.</summary>
internal static class EditionIds
{
    internal static string Of(DateOnly? first, string? source) => string.Join('-', new[] { first?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated", SeriesKey.OfTitle(source) }.OfType<string>());

    /// <summary>In order of their names; editions of one day and source are counted.</summary>
    internal static ImmutableArray<Edition> Give(IEnumerable<Edition> editions)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var given = ImmutableArray.CreateBuilder<Edition>();
        foreach (var edition in editions.OrderBy(edition => edition.Id, StringComparer.Ordinal).ThenBy(edition => edition.Parts.Min(part => part.Upload), StringComparer.Ordinal).ThenBy(edition => edition.Parts[0].Record, StringComparer.Ordinal))
        {
            var count = counts[edition.Id] = counts.GetValueOrDefault(edition.Id) + 1;
            given.Add(count == 1 ? edition : edition with { Id = string.Create(CultureInfo.InvariantCulture, $"{edition.Id}-{count}") });
        }

        return given.ToImmutable();
    }
}
