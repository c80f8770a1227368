using System.Collections.Immutable;
using Pipeline.Core.DeadLetters;
using Pipeline.Core.Runs;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Operations;

/// <summary>How things stand in a store.</summary>
/// <param name="Store">Where it is.</param>
/// <param name="Counts">Runs by the name of their state.</param>
/// <param name="Running">Runs under way, the first hundred by name.</param>
/// <param name="DeadLetters">What failed for good, the first hundred by name.</param>
/// <param name="DeadLetterCount">How many failed for good.</param>
/// <param name="Series">Series by the name of their state.</param>
public sealed record StoreStatus(
    string Store,
    ImmutableSortedDictionary<string, int> Counts,
    ImmutableArray<RunRecord> Running,
    ImmutableArray<DeadLetter> DeadLetters,
    int DeadLetterCount,
    ImmutableSortedDictionary<string, int> Series)
{
    private const int Shown = 100;

    /// <summary>Reads it: one listing of the runs, one of the dead letters, and those that are shown.</summary>
    public static async Task<StoreStatus> ReadAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var running = ImmutableArray.CreateBuilder<RunRecord>();
        await foreach (var entry in RunHistory.ListAsync(store, cancellationToken))
        {
            var state = RunStates.NameOf(entry.State);
            counts[state] = counts.GetValueOrDefault(state) + 1;
            if (entry.State == RunState.Running && running.Count < Shown && await RunHistory.ReadAsync(store, entry, cancellationToken) is { } record)
                running.Add(record);
        }

        var (letters, failed) = await DeadLetterHistory.ReadAsync(store, Shown, cancellationToken);
        var series = await SeriesCatalog.CountAsync(store, cancellationToken);
        return new StoreStatus(store.Location, counts.ToImmutable(), running.ToImmutable(), letters, failed, series);
    }
}
