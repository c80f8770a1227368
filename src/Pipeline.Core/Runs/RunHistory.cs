using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Core.Configuration;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Runs;

/// <summary>Tells of the runs of a store, for people who ask how things stand.</summary>
public static class RunHistory
{
    /// <summary>Every run, in the order of the uploads' names, from one listing: no record is opened.</summary>
    public static async IAsyncEnumerable<RunEntry> ListAsync(IBlobStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        await foreach (var blob in store.ListAsync(Containers.Runs, "", cancellationToken))
        {
            if (RunEntry.TryRead(blob) is { } entry)
                yield return entry;
        }
    }

    /// <summary>Every record whole, in the order of the uploads' names.</summary>
    public static async IAsyncEnumerable<RunRecord> ReadAsync(IBlobStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in ListAsync(store, cancellationToken))
        {
            if (await ReadAsync(store, entry, cancellationToken) is { } record)
                yield return record;
        }
    }

    /// <summary>The record of an entry as it is now; <c>null</c> when it has gone.</summary>
    public static Task<RunRecord?> ReadAsync(IBlobStore store, RunEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new RunLedger(store, new PipelineOptions(), TimeProvider.System, NullLogger<RunLedger>.Instance).ReadAsync(entry.Record, cancellationToken);
    }
}
