using Microsoft.Extensions.Configuration;

namespace Pipeline.Functions.Hosting;

/// <summary>Whether the host polls for uploads: on a laptop it does, in Azure a setting turns it off (Azure Functions documentation, "Disable functions").</summary>
internal static class LocalTrigger
{
    // Linux has no dots in the names of environment variables, so the host takes both spellings.
    private static readonly string[] Settings = [$"AzureWebJobs.{nameof(IngestArticleLocal)}.Disabled", $"AzureWebJobs:{nameof(IngestArticleLocal)}:Disabled"];

    internal static bool IsOn(IConfiguration configuration) =>
        !Settings.Any(setting => configuration[setting] is { } value && (value == "1" || (bool.TryParse(value, out var isDisabled) && isDisabled)));
}
