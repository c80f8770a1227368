using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Configuration;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Runs;

/// <summary>
/// The records of all runs, and the claims on them. A claim is a record in state <see cref="RunState.Running"/> put on condition: exactly
/// one of many processes gets it; whoever stops without a word loses it when it runs out.
/// </summary>
internal sealed class RunLedger(IBlobStore store, PipelineOptions options, TimeProvider time, ILogger<RunLedger> logger)
{
    private const long MaxRecordBytes = 8_000_000;

    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(2);

    // Claims whose writing ended in an error: nobody knows whether they stand, but if one does, it is ours.
    private readonly ConcurrentDictionary<string, byte> _inDoubt = new();

    internal TimeSpan ClaimDuration => options.Runs.Claim;

    /// <summary>Takes the run, or says why not. With <paramref name="force"/> a finished run is taken again.</summary>
    internal async Task<ClaimAttempt> ClaimAsync(RunKey key, bool force, CancellationToken cancellationToken)
    {
        // Nearly every run is a new one: put first, and look only when somebody was there before.
        var first = NewRecord(key, null);
        if (await PutAsync(key.BlobName, first, PutCondition.IfNew, cancellationToken) is { } firstTag)
            return new ClaimAttempt.Taken(first, firstTag);
        while (true)
        {
            var found = await FindAsync(key.BlobName, cancellationToken);
            if (found is { Record.State: not RunState.Running } && !force)
                return new ClaimAttempt.Finished(found.Value.Record);
            if (found is { Record: { State: RunState.Running } held } && IsHeld(held))
                return new ClaimAttempt.Held(held);

            var record = NewRecord(key, found?.Record);
            var condition = found is { } old ? PutCondition.IfMatch(old.ETag) : PutCondition.IfNew;
            if (await PutAsync(key.BlobName, record, condition, cancellationToken) is not { } etag)
                continue;
            if (record.Attempt > 1)
                logger.RunTakenOver(key.Upload, record.Attempt, found!.Value.Record.Owner);
            return new ClaimAttempt.Taken(record, etag);
        }
    }

    /// <summary>Writes the record if the claim is still ours; <c>null</c> when it is not.</summary>
    internal Task<string?> PutAsync(RunKey key, RunRecord record, string etag, CancellationToken cancellationToken) =>
        PutAsync(key.BlobName, record, PutCondition.IfMatch(etag), cancellationToken);

    internal RunRecord Renewed(RunRecord record) => record with { ClaimedUntil = time.GetUtcNow() + ClaimDuration };

    /// <summary>Hashes of the keys of all finished runs, from one listing.</summary>
    internal async IAsyncEnumerable<string> FinishedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in RunHistory.ListAsync(store, cancellationToken))
        {
            if (entry.State != RunState.Running)
                yield return entry.Hash;
        }
    }

    /// <summary>A record as it is now; <c>null</c> when it has gone.</summary>
    internal async Task<RunRecord?> ReadAsync(string name, CancellationToken cancellationToken) => (await FindAsync(name, cancellationToken))?.Record;

    private async Task<(RunRecord Record, string ETag)?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(Containers.Runs, name, MaxRecordBytes, null, cancellationToken) is not { } blob)
            return null;
        try
        {
            var record = JsonSerializer.Deserialize<RunRecord>(blob.Bytes.Span, RunJson.Options);
            return (record!, blob.Info.ETag);
        }
        catch (JsonException exception)
        {
            throw new StoreAccessException($"The run record 'runs/{name}' is damaged ({exception.Message}). Delete it: its run is then made anew.", exception);
        }
    }

    private RunRecord NewRecord(RunKey key, RunRecord? before)
    {
        var now = time.GetUtcNow();
        return new RunRecord
        {
            State = RunState.Running,
            Container = key.Container,
            Upload = key.Upload,
            ETag = key.ETag,
            Pipeline = key.Pipeline,
            Owner = Owner.Here,
            Claim = Guid.NewGuid().ToString("n"),
            Attempt = before is { State: RunState.Running } ? before.Attempt + 1 : 1,
            Started = now,
            ClaimedUntil = now + ClaimDuration,
        };
    }

    private bool IsHeld(RunRecord held) =>
        held.ClaimedUntil > time.GetUtcNow() && !Owner.IsGone(held.Owner) && !_inDoubt.ContainsKey(held.Claim);

    private async Task<string?> PutAsync(string name, RunRecord record, PutCondition condition, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(record, RunJson.Options);
        cancellationToken.ThrowIfCancellationRequested();
        // Not broken off half-way at once: then nobody would know whether it stands, and others would wait for the claim to run out.
        using var patience = new CancellationTokenSource();
        await using var registration = cancellationToken.Register(() => patience.CancelAfter(LastWord));
        try
        {
            return await store.PutAsync(Containers.Runs, name, new BlobWrite(bytes, RunJson.ContentType, RunEntry.MetadataOf(record)), condition, patience.Token)
                ?? await FindOwnAsync(name, bytes, patience.Token);
        }
        catch (Exception exception) when (exception is StoreUnavailableException or OperationCanceledException)
        {
            _inDoubt.TryAdd(record.Claim, 0);
            throw;
        }
    }

    // A client that repeats a request whose answer was lost meets its own first writing: that is no conflict.
    private async Task<string?> FindOwnAsync(string name, byte[] written, CancellationToken cancellationToken) =>
        await store.ReadAsync(Containers.Runs, name, MaxRecordBytes, null, cancellationToken) is { } found && found.Bytes.Span.SequenceEqual(written)
            ? found.Info.ETag
            : null;
}
