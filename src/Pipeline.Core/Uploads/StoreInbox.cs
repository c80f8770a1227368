using System.Runtime.CompilerServices;
using Pipeline.Core.Stores;
using Pipeline.Uploads;

namespace Pipeline.Core.Uploads;

/// <summary>The inbox of a store.</summary>
public sealed class StoreInbox(IBlobStore store) : IUploadSource
{
    /// <inheritdoc/>
    public string Container => Containers.Inbox;

    /// <inheritdoc/>
    public async IAsyncEnumerable<UploadReference> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in store.ListAsync(Container, "", cancellationToken))
            yield return Reference(blob);
    }

    /// <inheritdoc/>
    public async Task<UploadReference?> FindAsync(string name, CancellationToken cancellationToken) =>
        await store.GetInfoAsync(Container, name, cancellationToken) is { } blob ? Reference(blob) : null;

    /// <inheritdoc/>
    public async Task<Upload?> ReadAsync(UploadReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var content = await store.ReadAsync(Container, reference.Name, reference.Length, reference.ETag, cancellationToken);
        return content is null ? null : new Upload
        {
            Container = Container,
            Name = reference.Name,
            ETag = reference.ETag,
            DeclaredMediaType = reference.DeclaredMediaType,
            Content = content.Bytes,
        };
    }

    /// <inheritdoc/>
    public string ReplayCommand(string name) => $"pipeline run --store \"$PIPELINE_STORE\" --only {ShellQuote.Quote(name)} --force";

    private static UploadReference Reference(BlobInfo blob) => new(blob.Name, blob.ETag, blob.Length, blob.ContentType, blob.LastModified);
}
