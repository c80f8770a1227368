using Microsoft.Extensions.Configuration;

namespace Pipeline.Functions.Hosting;

/// <summary>
/// Whether the host polls for uploads: on a laptop it does, in Azure a setting turns it off (Azure Functions documentation, "Disable
/// functions").
/// </summary>
internal static class LocalTrigger
{
    // No shell of Linux can set a name with dots, so the host takes both spellings (WebJobs SDK, HostListenerFactory).
    private static readonly string[] Settings =
    [
        $"AzureWebJobs.{nameof(IngestArticleLocal)}.Disabled",
        $"AzureWebJobs_{nameof(IngestArticleLocal)}_Disabled",
    ];

    internal static bool IsOn(IConfiguration configuration) =>
        !Settings.Any(setting =>
            configuration[setting] is { } value && (value == "1" || (bool.TryParse(value, out var isDisabled) && isDisabled))
        );
}
