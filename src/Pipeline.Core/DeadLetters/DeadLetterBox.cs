using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;

namespace Pipeline.Core.DeadLetters;

/// <summary>The dead letters of a store: one for each upload that failed, gone again once the upload succeeds.</summary>
internal sealed class DeadLetterBox(IBlobStore store)
{
    private const long MaxBytes = 1_000_000;

    internal Task PutAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        var metadata = ImmutableSortedDictionary.CreateRange(
        [
            KeyValuePair.Create("kind", letter.Failure.Kind),
            KeyValuePair.Create("code", letter.Failure.Code),
            KeyValuePair.Create("upload", letter.Upload.Length > 150 ? letter.Upload[..149] + "…" : letter.Upload),
        ]);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(letter, RunJson.Options);
        return store.PutAsync(Containers.DeadLetter, Name(letter.Upload), new BlobWrite(bytes, RunJson.ContentType, metadata), PutCondition.None, cancellationToken);
    }

    internal Task DeleteAsync(string upload, CancellationToken cancellationToken) =>
        store.DeleteAsync(Containers.DeadLetter, Name(upload), null, cancellationToken);

    internal async IAsyncEnumerable<DeadLetter> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in store.ListAsync(Containers.DeadLetter, "", cancellationToken))
        {
            if (await FindAsync(blob.Name, cancellationToken) is { } letter)
                yield return letter;
        }
    }

    internal async Task<(ImmutableArray<DeadLetter> First, int Count)> ReadAsync(int most, CancellationToken cancellationToken)
    {
        var first = ImmutableArray.CreateBuilder<DeadLetter>();
        var count = 0;
        await foreach (var blob in store.ListAsync(Containers.DeadLetter, "", cancellationToken))
        {
            count++;
            if (first.Count < most && await FindAsync(blob.Name, cancellationToken) is { } letter)
                first.Add(letter);
        }

        return (first.ToImmutable(), count);
    }

    private async Task<DeadLetter?> FindAsync(string name, CancellationToken cancellationToken) =>
        await store.ReadAsync(Containers.DeadLetter, name, MaxBytes, null, cancellationToken) is { } content ? Parse(content) : null;

    // Whatever else a person may have put there is not ours to judge.
    private static DeadLetter? Parse(BlobContent content)
    {
        try
        {
            return JsonSerializer.Deserialize<DeadLetter>(content.Bytes.Span, RunJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Name(string upload) => BlobNames.Folder(upload) + ".json";
}
