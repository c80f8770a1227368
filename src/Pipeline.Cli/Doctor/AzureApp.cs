using System.Text.Json;

namespace Pipeline.Cli.Doctor;

/// <summary>What Azure Resource Manager tells of a deployed function app.</summary>
/// <param name="Settings">Its app settings.</param>
/// <param name="Functions">Names of its functions.</param>
/// <param name="Principals">Principal ids of its identities.</param>
internal sealed record AzureApp(IReadOnlyDictionary<string, string> Settings, IReadOnlyCollection<string> Functions, IReadOnlyCollection<string> Principals)
{
    internal static AzureApp Of(JsonElement site, JsonElement settings, JsonElement functions) => new(
        settings.GetProperty("properties").EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase),
        [.. functions.GetProperty("value").EnumerateArray().Select(function => function.GetProperty("name").GetString()!.Split('/')[^1])],
        [.. PrincipalsOf(site)]);

    private static IEnumerable<string> PrincipalsOf(JsonElement site)
    {
        if (!site.TryGetProperty("identity", out var identity))
            yield break;
        if (identity.TryGetProperty("principalId", out var own) && own.GetString() is { } principal)
            yield return principal;
        if (!identity.TryGetProperty("userAssignedIdentities", out var assigned) || assigned.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var each in assigned.EnumerateObject())
        {
            if (each.Value.TryGetProperty("principalId", out var id) && id.GetString() is { } found)
                yield return found;
        }
    }
}
