using System.Text.Json;

namespace Pipeline.Functions.Hosting;

/// <summary>What the host puts into the poison queue (Azure Functions documentation, "Azure Blob storage trigger", section "Poison blobs").</summary>
/// <param name="ContainerName">The blob's container.</param>
/// <param name="BlobName">The blob's name.</param>
/// <param name="ETag">The version, in quotes.</param>
internal sealed record PoisonMessage(string ContainerName, string BlobName, string? ETag)
{
    /// <exception cref="InvalidDataException">It is not such a message.</exception>
    internal static PoisonMessage Parse(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<PoisonMessage>(message, JsonSerializerOptions.Web) is { ContainerName: not null, BlobName: not null } parsed
                ? parsed
                : throw new InvalidDataException("The message names no blob.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The message is not the JSON that a blob trigger leaves.", exception);
        }
    }
}
