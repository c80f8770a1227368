using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Series;

/// <summary>Reads the series of a store, for people who ask how they stand.</summary>
public static class SeriesCatalog
{
    /// <summary>Every series, in the order of its name; from one listing.</summary>
    public static async IAsyncEnumerable<SeriesSummary> ReadAsync(IBlobStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        await foreach (var blob in store.ListAsync(Containers.Articles, "", cancellationToken))
        {
            var said = blob.Metadata;
            if (!blob.Name.EndsWith($"/{SeriesNames.Article}", StringComparison.Ordinal) || !said.TryGetValue("series", out var series))
                continue;
            yield return new SeriesSummary(
                series,
                said.GetValueOrDefault("title", ""),
                said.GetValueOrDefault("state", ""),
                said.GetValueOrDefault("parts", ""),
                said.GetValueOrDefault("missing", ""),
                said.GetValueOrDefault("source"),
                said.GetValueOrDefault("published"),
                blob.LastModified);
        }
    }

    /// <summary>How many series there are, by the name of their state.</summary>
    public static async Task<ImmutableSortedDictionary<string, int>> CountAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        await foreach (var summary in ReadAsync(store, cancellationToken))
            counts[summary.State] = counts.GetValueOrDefault(summary.State) + 1;
        return counts.ToImmutable();
    }

    /// <summary>The series of that name or that title; <c>null</c> when there is none.</summary>
    /// <param name="store">The store.</param>
    /// <param name="nameOrTitle">
    /// A series as <see cref="SeriesSummary.Series"/> names it, one of its editions or the whole; or a title as people write it.
    /// </param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<string?> FindAsync(IBlobStore store, string nameOrTitle, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrTitle);
        if (!(await UploadsAsync(store, nameOrTitle, cancellationToken)).IsEmpty)
            return nameOrTitle;
        return SeriesKey.OfTitle(nameOrTitle) is { } key && !(await UploadsAsync(store, key, cancellationToken)).IsEmpty ? key : null;
    }

    /// <summary>
    /// The uploads that a series is made of, each as <c>container/name</c>, those that are not used included; all of a title's when
    /// <paramref name="series"/> names no edition.
    /// </summary>
    public static async Task<ImmutableSortedSet<string>> UploadsAsync(IBlobStore store, string series, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrEmpty(series);
        if (series.Split('/')[0] is not { Length: > 0 } key)
            return [];
        var manifest = (await new SeriesShelf(store, new PartCache()).ReadManifestAsync(key, cancellationToken)).Manifest;
        var editions = manifest?.Editions.Where(edition => series == key || series == $"{key}/{edition.Id}") ?? [];
        return [.. editions.SelectMany(edition => edition.Parts).SelectMany(part => part.Others.Select(other => other.Upload).Append(part.Upload))];
    }
}
