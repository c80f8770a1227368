using System.Text.Json;

namespace Pipeline.Functions.Hosting;

/// <summary>
/// What the host puts into the poison queue (Azure Functions documentation, "Azure Blob storage trigger", section "Poison blobs").
/// </summary>
/// <param name="ContainerName">The blob's container.</param>
/// <param name="BlobName">The blob's name.</param>
/// <param name="ETag">The version, in quotes.</param>
internal sealed record PoisonMessage(string ContainerName, string BlobName, string? ETag)
{
    /// <summary>The message, or <c>null</c> when it is not one that a blob trigger leaves.</summary>
    internal static PoisonMessage? TryParse(string message)
    {
        try
        {
            return
                JsonSerializer.Deserialize<PoisonMessage>(message, JsonSerializerOptions.Web)
                    is { ContainerName: not null, BlobName: { Length: > 0 } } parsed
                ? parsed
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
