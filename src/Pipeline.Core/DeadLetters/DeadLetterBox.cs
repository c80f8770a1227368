using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;

namespace Pipeline.Core.DeadLetters;

/// <summary>The dead letters of a store: one for each upload that failed, gone again once the upload succeeds.</summary>
internal sealed class DeadLetterBox(IBlobStore store)
{
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

    private static string Name(string upload) => BlobNames.Folder(upload) + ".json";
}
