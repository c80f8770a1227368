using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Documents;
using Pipeline.Steps;

namespace Pipeline.Testing.Conformance;

/// <summary>A hash of all that a value says, so that two values of any size are compared cheaply and without trusting anybody's equality.</summary>
internal static class Fingerprint
{
    internal static string Of(TestInput input) => $"{Convert.ToHexStringLower(SHA256.HashData(input.Upload.Content.Span))} {Of(input.Document)}";

    internal static string Of(StepResult result) => result switch
    {
        StepResult.Success success => string.Join(' ', success.Documents.Select(Of).Append(Hash(success.Warnings))),
        StepResult.Unpacked unpacked => string.Join(' ', unpacked.Members.Select(member => $"{Hash(member.Content.ToArray())} {Hash(member with { Content = default })}").Append(Hash(unpacked.Warnings))),
        StepResult.Faulted faulted => $"faulted {faulted.Message}",
        _ => result.ToString(),
    };

    internal static string Of(Document document) => Hash(document);

    private static string Hash<T>(T value) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web)))[..16];
}
