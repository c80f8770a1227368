using Azure.Identity;

namespace Pipeline.Cli.Doctor;

/// <summary>Settings, functions and roles of a deployed app, as far as the credentials allow.</summary>
internal sealed class AzureAppCheck(ResourceManager azure)
{
    private const string SiteApi = "2024-04-01";

    private static readonly string[] Connections = ["AzureWebJobsStorage", "PipelineStorage"];

    private static readonly string[] Functions = ["IngestArticle", "IngestArticleLocal", "PoisonedUpload", "SweepInbox", "Status", "Replay"];

    /// <summary>Each setting that must be there, with what breaks without it.</summary>
    private static readonly (string Name, string Without)[] Settings =
    [
        ("PipelineStorage__blobServiceUri", "the functions do not know the storage"),
        ("PipelineStorage__queueServiceUri", "the blob trigger cannot keep poisoned uploads"),
        ("SweepSchedule", "the sweep does not run"),
        ("APPLICATIONINSIGHTS_CONNECTION_STRING", "nothing is told to Application Insights"),
    ];

    /// <param name="app">Resource id of the function app: <c>/subscriptions/…/providers/Microsoft.Web/sites/NAME</c>.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    internal async Task<IReadOnlyList<Finding>> LookAsync(string app, CancellationToken cancellationToken)
    {
        try
        {
            var site = await azure.GetAsync(app, SiteApi, cancellationToken);
            var settings = await azure.PostAsync($"{app}/config/appsettings/list", SiteApi, cancellationToken);
            var functions = await azure.GetAsync($"{app}/functions", SiteApi, cancellationToken);
            var found = AzureApp.Of(site, settings, functions);
            return [.. SettingsOf(found), .. FunctionsOf(found), .. await RolesAsync(app, found, cancellationToken)];
        }
        catch (HttpRequestException exception)
        {
            return [Refused(app, exception)];
        }
        catch (AuthenticationFailedException)
        {
            return [Finding.Failed("azure", "There is no identity to ask Azure with.", "Sign in with 'az login'.")];
        }
    }

    private static IEnumerable<Finding> SettingsOf(AzureApp app)
    {
        foreach (var (name, without) in Settings)
        {
            yield return app.Settings.TryGetValue(name, out var value) && value.Length > 0
                ? Finding.Ok("app setting", name)
                : Finding.Failed("app setting", $"{name} is not set: {without}.", "Deploy again with 'azd up'; infra/main.bicep sets it.");
        }

        if (!app.Settings.TryGetValue("AzureWebJobs.IngestArticleLocal.Disabled", out var disabled) || !bool.TryParse(disabled, out var isDisabled) || !isDisabled)
            yield return Finding.Failed("app setting", "IngestArticleLocal is not off: it would poll beside Event Grid, and Flex Consumption refuses it.", "Set AzureWebJobs.IngestArticleLocal.Disabled to true.");
        if (app.Settings.ContainsKey("FUNCTIONS_WORKER_RUNTIME"))
            yield return Finding.Failed("app setting", "FUNCTIONS_WORKER_RUNTIME is set; Flex Consumption does not take it.", "Delete the setting.");
        foreach (var name in Connections.Where(app.Settings.ContainsKey))
            yield return Finding.Failed("app setting", $"{name} holds a connection string.", $"Delete it, and set {name}__blobServiceUri and {name}__credential: no shared keys.");
    }

    private static IEnumerable<Finding> FunctionsOf(AzureApp app)
    {
        var missing = Functions.Except(app.Functions, StringComparer.Ordinal).ToArray();
        yield return missing.Length == 0
            ? Finding.Ok("functions", string.Join(", ", Functions))
            : Finding.Failed("functions", $"Not there: {string.Join(", ", missing)}. Events for a function that is not there are answered and gone.", "Deploy again with 'azd deploy', then 'pipeline sweep' finds what was missed.");
    }

    private async Task<IReadOnlyList<Finding>> RolesAsync(string app, AzureApp found, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var needed in NeededRole.All.GroupBy(role => role.Setting))
        {
            if (!found.Settings.TryGetValue(needed.Key, out var uri) || !Uri.TryCreate(uri, UriKind.Absolute, out var address))
                continue;
            var name = address.Host.Split('.')[0];
            var account = $"{app.Split("/providers/", 2)[0]}/providers/Microsoft.Storage/storageAccounts/{name}";
            var grants = await GrantsAsync(account, found.Principals, cancellationToken);
            findings.AddRange(needed.Select(role => grants.Any(grant => role.IsMetBy(account, grant.Role, grant.Scope))
                ? Finding.Ok("role", $"{role.Name} on {role.Place(name)}")
                : Finding.Failed("role", $"The app's identity lacks '{role.Name}' on {role.Place(name)}.", "Deploy again with 'azd provision', or assign the role; it takes some minutes to work.")));
        }

        return findings;
    }

    private async Task<List<(string Role, string Scope)>> GrantsAsync(string account, IReadOnlyCollection<string> principals, CancellationToken cancellationToken)
    {
        var grants = new List<(string, string)>();
        foreach (var principal in principals)
        {
            var assignments = await azure.GetAsync($"{account}/providers/Microsoft.Authorization/roleAssignments?$filter=principalId%20eq%20'{principal}'", "2022-04-01", cancellationToken);
            grants.AddRange(assignments.GetProperty("value").EnumerateArray().Select(assignment => assignment.GetProperty("properties"))
                .Select(grant => (grant.GetProperty("roleDefinitionId").GetString()!.Split('/')[^1], grant.GetProperty("scope").GetString()!)));
        }

        return grants;
    }

    private static Finding Refused(string app, HttpRequestException exception) => exception.StatusCode switch
    {
        System.Net.HttpStatusCode.NotFound => Finding.Failed("azure", $"There is no {app}.", "Give the app's whole resource id: 'az functionapp show --query id' prints it."),
        System.Net.HttpStatusCode.Unauthorized or System.Net.HttpStatusCode.Forbidden =>
            Finding.Warning("azure", "These credentials may not read the app's settings or roles.", "Sign in as somebody with the role 'Website Contributor' or 'Contributor' on the resource group."),
        _ => Finding.Failed("azure", $"Azure does not answer: {exception.Message}", "Try again in a while."),
    };
}
