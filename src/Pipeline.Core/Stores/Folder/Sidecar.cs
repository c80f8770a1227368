using System.Collections.Immutable;
using System.Text.Json;

namespace Pipeline.Core.Stores.Folder;

/// <summary>What a file cannot say of itself, kept in a file of its own.</summary>
/// <param name="Name">The blob's name as it was given.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Metadata">Its metadata.</param>
internal sealed record Sidecar(string Name, string ContentType, ImmutableSortedDictionary<string, string> Metadata)
{
    internal static Sidecar? TryRead(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Sidecar>(File.ReadAllBytes(path), JsonSerializerOptions.Web);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);
}
