using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Core.Configuration;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Runs;

/// <summary>Reads the records of all runs of a store, for people who ask how things stand.</summary>
public static class RunHistory
{
    /// <summary>Every record, in the order of the uploads' names.</summary>
    public static IAsyncEnumerable<RunRecord> ReadAsync(IBlobStore store, CancellationToken cancellationToken) =>
        new RunLedger(store, new PipelineOptions(), TimeProvider.System, NullLogger<RunLedger>.Instance).ListAsync(cancellationToken);
}
