using System.Text.Json;

namespace Pipeline.Tests.Support.Chat;

/// <summary>A request as it came over the wire.</summary>
internal sealed record ChatCall(string Line, Dictionary<string, string> Headers, string Body)
{
    internal JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Role and text of each message.</summary>
    internal (string Role, string Text)[] Messages =>
        [.. Json.GetProperty("messages").EnumerateArray().Select(message => (message.GetProperty("role").GetString()!, TextOf(message.GetProperty("content"))))];

    private static string TextOf(JsonElement content) =>
        content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
}
