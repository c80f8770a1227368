using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Core.Stores.Azure;

/// <summary>A store in an Azure Storage account, or in Azurite.</summary>
public sealed class AzureBlobStore(BlobServiceClient service) : IBlobStore
{
    /// <inheritdoc/>
    public string Location => service.Uri.GetLeftPart(UriPartial.Path);

    /// <summary>Few, quick retries: whoever calls a store waits with a back-off of its own.</summary>
    public static BlobClientOptions ClientOptions()
    {
        var options = new BlobClientOptions();
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
        return options;
    }

    /// <inheritdoc/>
    public Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken) => AzureErrors.GuardAsync(Location, async () =>
    {
        ArgumentNullException.ThrowIfNull(containers);
        foreach (var client in containers.Select(service.GetBlobContainerClient))
        {
            // Looked at first: who may only read a container cannot be asked to make it.
            if (!await client.ExistsAsync(cancellationToken))
                await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        return true;
    });

    /// <inheritdoc/>
    public Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken) =>
        OnSpellingsAsync<BlobInfo>(container, name, async blob => Describe(name, (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value));

    /// <inheritdoc/>
    public Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken) =>
        OnSpellingsAsync<BlobContent>(container, name, async blob =>
        {
            ArgumentOutOfRangeException.ThrowIfNegative(limit);
            var conditions = ifMatch is null ? null : new BlobRequestConditions { IfMatch = new ETag(ifMatch) };
            try
            {
                var options = new BlobDownloadOptions { Conditions = conditions, Range = new HttpRange(0, Math.Max(1, limit)) };
                using var download = (await blob.DownloadStreamingAsync(options, cancellationToken)).Value;
                var details = download.Details;
                var bytes = new byte[Math.Min(limit, details.ContentLength)];
                await download.Content.ReadExactlyAsync(bytes, cancellationToken);
                return new BlobContent(new BlobInfo(name, Plain(details.ETag), WholeLength(details), details.LastModified, details.ContentType, AzureMetadata.Decode(details.Metadata)), bytes);
            }
            catch (RequestFailedException exception) when (exception.Status == 416)
            {
                // No range can be asked of an empty blob.
                var empty = (await blob.GetPropertiesAsync(conditions, cancellationToken)).Value;
                return new BlobContent(Describe(name, empty), ReadOnlyMemory<byte>.Empty);
            }
        });

    /// <inheritdoc/>
    public Task<string?> PutAsync(string container, string name, BlobWrite write, PutCondition condition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        return AzureErrors.GuardAsync(Location, async () =>
        {
            var blob = Client(container, NameCodec.ForAzure.Encode(name));
            var options = new BlobUploadOptions
            {
                Conditions = Conditions(condition),
                HttpHeaders = new BlobHttpHeaders { ContentType = write.ContentType },
                Metadata = AzureMetadata.Encode(write.Metadata),
            };
            try
            {
                var answer = await blob.UploadAsync(BinaryData.FromBytes(write.Bytes), options, cancellationToken);
                return Plain(answer.Value.ETag);
            }
            catch (RequestFailedException exception) when (exception.Status is 409 or 412)
            {
                return null;
            }
        });
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken) =>
        await OnSpellingsAsync<object>(container, name, async blob =>
        {
            var conditions = ifMatch is null ? null : new BlobRequestConditions { IfMatch = new ETag(ifMatch) };
            await blob.DeleteAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions, cancellationToken);
            return true;
        }) is true;

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new GetBlobsOptions { Prefix = NameCodec.ForAzure.EncodePrefix(prefix), Traits = BlobTraits.Metadata };
        await using var blobs = service.GetBlobContainerClient(container).GetBlobsAsync(options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await AzureErrors.GuardAsync(Location, async () => await blobs.MoveNextAsync()))
        {
            var blob = blobs.Current;
            var name = NameCodec.ForAzure.Decode(blob.Name) ?? blob.Name;
            if (!name.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            yield return new BlobInfo(
                name,
                Plain(blob.Properties.ETag ?? default),
                blob.Properties.ContentLength ?? 0,
                blob.Properties.LastModified ?? default,
                blob.Properties.ContentType,
                AzureMetadata.Decode(blob.Metadata));
        }
    }

    private static BlobInfo Describe(string name, BlobProperties properties) => new(
        name, Plain(properties.ETag), properties.ContentLength, properties.LastModified, properties.ContentType, AzureMetadata.Decode(properties.Metadata));

    private static string Plain(ETag etag) => etag.ToString("G").Trim('"');

    private static long WholeLength(BlobDownloadDetails details) =>
        details.ContentRange is { } range && range.LastIndexOf('/') is var slash and >= 0
            ? long.Parse(range.AsSpan(slash + 1), System.Globalization.CultureInfo.InvariantCulture)
            : details.ContentLength;

    private static BlobRequestConditions? Conditions(PutCondition condition) => condition switch
    {
        { MustBeNew: true } => new BlobRequestConditions { IfNoneMatch = ETag.All },
        { ETag: { } etag } => new BlobRequestConditions { IfMatch = new ETag(etag) },
        _ => null,
    };

    private BlobClient Client(string container, string stored) => service.GetBlobContainerClient(container).GetBlobClient(stored);

    // Not there, gone, or another version: all three mean that the caller's picture is old.
    private Task<T?> OnSpellingsAsync<T>(string container, string name, Func<BlobClient, Task<T>> act)
        where T : class => AzureErrors.GuardAsync(Location, async () =>
    {
        foreach (var stored in NameCodec.ForAzure.Spellings(name))
        {
            try
            {
                return await act(Client(container, stored));
            }
            catch (RequestFailedException exception) when (exception.Status is 404 or 412)
            {
            }
        }

        return null;
    });
}
