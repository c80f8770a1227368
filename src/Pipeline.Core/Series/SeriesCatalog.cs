using System.Runtime.CompilerServices;
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
}
