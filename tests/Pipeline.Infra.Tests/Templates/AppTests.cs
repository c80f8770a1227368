using System.Text.Json.Nodes;
using Pipeline.Infra.Tests.Compiling;

namespace Pipeline.Infra.Tests.Templates;

public sealed class AppTests
{
    [Fact]
    public async Task The_app_is_on_flex_consumption_and_gets_its_package_by_identity()
    {
        var deployment = await Deployment.PlainAsync();
        var properties = deployment.Single("Microsoft.Web/sites")["properties"]!;
        var storage = properties["functionAppConfig"]!["deployment"]!["storage"]!;

        Assert.Equal("FC1", (string?)deployment.Single("Microsoft.Web/serverfarms")["sku"]!["name"]);
        Assert.Equal("dotnet-isolated", (string?)properties["functionAppConfig"]!["runtime"]!["name"]);
        Assert.Equal("10.0", (string?)properties["functionAppConfig"]!["runtime"]!["version"]);
        Assert.Equal("UserAssignedIdentity", (string?)storage["authentication"]!["type"]);
        Assert.Contains("/sthost", (string?)storage["value"]);
        Assert.Contains("'app-package'", (string?)storage["value"]);
        Assert.True((bool)properties["httpsOnly"]!);
        Assert.All(deployment.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies"), policy => Assert.False((bool)policy["properties"]!["allow"]!));
    }

    [Fact]
    public async Task Instances_wait_for_uploads_as_many_as_asked()
    {
        Assert.Equal([], Ready(await Deployment.SmallAsync()));
        Assert.Equal(["blob=1"], Ready(await Deployment.PlainAsync()));
        Assert.Equal(["blob=3"], Ready(await Deployment.FullAsync()));
    }

    [Fact]
    public async Task Settings_name_accounts_and_an_identity_and_hold_no_secret()
    {
        var settings = await SettingsAsync();

        Assert.Equal(
            [
                "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
                "APPLICATIONINSIGHTS_CONNECTION_STRING",
                "AzureWebJobs.IngestArticleLocal.Disabled",
                "AzureWebJobsStorage__blobServiceUri",
                "AzureWebJobsStorage__clientId",
                "AzureWebJobsStorage__credential",
                "AzureWebJobsStorage__queueServiceUri",
                "AzureWebJobsStorage__tableServiceUri",
                "PipelineStorage__blobServiceUri",
                "PipelineStorage__clientId",
                "PipelineStorage__credential",
                "PipelineStorage__queueServiceUri",
                "SweepSchedule",
            ],
            settings.Select(setting => setting.Key).Order(StringComparer.Ordinal));
        Assert.Equal("managedidentity", (string?)settings["AzureWebJobsStorage__credential"]);
        Assert.Equal("managedidentity", (string?)settings["PipelineStorage__credential"]);
        Assert.Equal("true", (string?)settings["AzureWebJobs.IngestArticleLocal.Disabled"]);
        Assert.All(settings.Where(setting => setting.Key.StartsWith("AzureWebJobsStorage__", StringComparison.Ordinal) && setting.Key.EndsWith("Uri", StringComparison.Ordinal)), setting => Assert.Contains("/sthost", (string?)setting.Value));
        Assert.All(settings.Where(setting => setting.Key.StartsWith("PipelineStorage__", StringComparison.Ordinal) && setting.Key.EndsWith("Uri", StringComparison.Ordinal)), setting => Assert.Contains("/stdata", (string?)setting.Value));
        Assert.DoesNotContain("AccountKey", settings.ToJsonString());
    }

    // The plan names the worker in functionAppConfig, and refuses an app that names it in a setting, too.
    [Fact]
    public async Task The_worker_is_not_named_in_a_setting() =>
        Assert.DoesNotContain("FUNCTIONS_WORKER_RUNTIME", (await SettingsAsync()).ToJsonString());

    [Fact]
    public async Task Telemetry_is_taken_by_identity_only()
    {
        var deployment = await Deployment.PlainAsync();

        Assert.True((bool)deployment.Single("Microsoft.Insights/components")["properties"]!["DisableLocalAuth"]!);
        Assert.True((bool)deployment.Single("Microsoft.OperationalInsights/workspaces")["properties"]!["features"]!["disableLocalAuth"]!);
        Assert.Contains("Authorization=AAD", (string?)(await SettingsAsync())["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]);
    }

    [Fact]
    public async Task Azd_finds_the_app_of_its_service() =>
        Assert.Equal("functions", (string?)(await Deployment.PlainAsync()).Single("Microsoft.Web/sites")["tags"]!["azd-service-name"]);

    private static IEnumerable<string> Ready(Deployment deployment) =>
        deployment.Single("Microsoft.Web/sites")["properties"]!["functionAppConfig"]!["scaleAndConcurrency"]!["alwaysReady"]!.AsArray()
            .Select(group => $"{group!["name"]}={group["instanceCount"]}");

    private static async Task<JsonObject> SettingsAsync() => (await Deployment.PlainAsync()).Single("Microsoft.Web/sites/config")["properties"]!.AsObject();
}
