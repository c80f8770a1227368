using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.Core.Stores;
using Pipeline.Steps;

namespace Pipeline.Core.Runs;

/// <summary>Checkpoints of one run, beside its record; deleted when the run ends.</summary>
internal sealed class StoredCheckpoints(IBlobStore store, RunKey key) : ICheckpoints
{
    private const long MaxBytes = 500_000_000;

    private string Prefix => $"{BlobNames.Folder(key.Upload)}/{key.Hash}.checkpoints/";

    public async Task<StepResult.Success?> FindAsync(string step, int documentIndex, CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(Containers.Runs, Name(step, documentIndex), MaxBytes, null, cancellationToken) is not { } blob)
            return null;
        try
        {
            return JsonSerializer.Deserialize<StepResult.Success>(blob.Bytes.Span, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            // A checkpoint only saves work: one that cannot be read is work done again.
            return null;
        }
    }

    public Task KeepAsync(string step, int documentIndex, StepResult.Success result, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(result, JsonSerializerOptions.Web);
        var write = new BlobWrite(bytes, RunJson.ContentType, ImmutableSortedDictionary<string, string>.Empty);
        return store.PutAsync(Containers.Runs, Name(step, documentIndex), write, PutCondition.None, cancellationToken);
    }

    internal async Task DeleteAllAsync(CancellationToken cancellationToken)
    {
        await foreach (var blob in store.ListAsync(Containers.Runs, Prefix, cancellationToken))
            await store.DeleteAsync(Containers.Runs, blob.Name, null, cancellationToken);
    }

    private string Name(string step, int documentIndex) => $"{Prefix}{step}-{documentIndex}.json";
}
