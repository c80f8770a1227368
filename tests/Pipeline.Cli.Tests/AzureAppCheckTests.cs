using Azure.Core;
using Pipeline.Cli.Doctor;

namespace Pipeline.Cli.Tests;

/// <summary>The look at a deployed app, against a server on this machine that answers as Azure Resource Manager documents it.</summary>
public sealed class AzureAppCheckTests : IDisposable
{
    private const string App = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/app";
    private const string Account = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/data";

    private const string Queues = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";

    /// <summary>As infra/modules/roles.bicep grants them, but for the queues.</summary>
    private static readonly (string Role, string Scope)[] Granted =
    [
        ("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", $"{Account.Replace("/data", "/host", StringComparison.Ordinal)}"),
        ("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", $"{Account}/blobServices/default/containers/inbox"),
        .. new[] { "results", "series", "articles", "runs", "deadletter" }.Select(container => ("ba92f5b4-2d11-453d-a403-e96b0029c9fe", $"{Account}/blobServices/default/containers/{container}")),
    ];

    private readonly ResourceManagerDouble _azure = new();
    private readonly HttpClient _http = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _azure.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task A_sound_app_has_nothing_to_mend()
    {
        Answer(Settings(), Functions("IngestArticle", "IngestArticleLocal", "PoisonedUpload", "SweepInbox", "Status", "Replay"), Roles([.. Granted, (Queues, Account)]));

        var findings = await LookAsync();

        Assert.All(findings, finding => Assert.Equal(Verdict.Ok, finding.Verdict));
        Assert.Contains(findings, finding => finding is { Check: "role", Message: "Storage Blob Data Reader on data/inbox" });
    }

    [Fact]
    public async Task A_missing_setting_function_and_role_are_each_named_with_a_cure()
    {
        Answer(
            Settings().Replace("SweepSchedule", "Sweep", StringComparison.Ordinal).Replace("\"true\"", "\"false\"", StringComparison.Ordinal),
            Functions("IngestArticleLocal", "PoisonedUpload", "SweepInbox", "Status", "Replay"),
            Roles([.. Granted.Where(grant => !grant.Scope.EndsWith("/results", StringComparison.Ordinal))]));

        var failed = (await LookAsync()).Where(finding => finding.Verdict == Verdict.Failed).ToList();

        Assert.Contains(failed, finding => finding.Message.StartsWith("SweepSchedule is not set", StringComparison.Ordinal));
        Assert.Contains(failed, finding => finding.Message.StartsWith("IngestArticleLocal is not off", StringComparison.Ordinal));
        Assert.Contains(failed, finding => finding.Message.StartsWith("Not there: IngestArticle.", StringComparison.Ordinal));
        Assert.Contains(failed, finding => finding.Message.Contains("lacks 'Storage Queue Data Contributor' on data.", StringComparison.Ordinal));
        Assert.Contains(failed, finding => finding.Message.Contains("lacks 'Storage Blob Data Contributor' on data/results.", StringComparison.Ordinal));
        Assert.Equal(5, failed.Count);
        Assert.All(failed, finding => Assert.NotEmpty(finding.Cure!));
    }

    [Fact]
    public async Task A_connection_string_is_told_and_its_value_is_not()
    {
        Answer(Settings().Replace("{\"properties\":{", "{\"properties\":{\"AzureWebJobsStorage\":\"AccountKey=secret\",", StringComparison.Ordinal), Functions(), Roles());

        var findings = await LookAsync();

        Assert.Contains(findings, finding => finding.Message == "AzureWebJobsStorage holds a connection string.");
        Assert.DoesNotContain(findings, finding => $"{finding}".Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(403, nameof(Verdict.Warning), "may not read")]
    [InlineData(404, nameof(Verdict.Failed), "There is no")]
    [InlineData(503, nameof(Verdict.Failed), "does not answer")]
    public async Task What_credentials_do_not_allow_is_said(int status, string verdict, string message)
    {
        _azure.Refuse(status);

        var finding = Assert.Single(await LookAsync());

        Assert.Equal(verdict, finding.Verdict.ToString());
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    private static string Settings() =>
        """{"properties":{"AzureWebJobsStorage__blobServiceUri":"https://host.blob.core.windows.net","PipelineStorage__blobServiceUri":"https://data.blob.core.windows.net","PipelineStorage__queueServiceUri":"https://data.queue.core.windows.net","SweepSchedule":"0 */5 * * * *","APPLICATIONINSIGHTS_CONNECTION_STRING":"InstrumentationKey=1","AzureWebJobs.IngestArticleLocal.Disabled":"true"}}""";

    private static string Functions(params string[] names) => $"{{\"value\":[{string.Join(',', names.Select(name => $"{{\"name\":\"app/{name}\"}}"))}]}}";

    private static string Roles(params (string Role, string Scope)[] grants) =>
        $"{{\"value\":[{string.Join(',', grants.Select(grant => $"{{\"properties\":{{\"scope\":\"{grant.Scope}\",\"roleDefinitionId\":\"/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/{grant.Role}\"}}}}"))}]}}";

    private void Answer(string settings, string functions, string roles)
    {
        _azure.Answer($"GET {App}", """{"identity":{"userAssignedIdentities":{"/x":{"principalId":"p","clientId":"c"}}}}""");
        _azure.Answer($"POST {App}/config/appsettings/list", settings);
        _azure.Answer($"GET {App}/functions", functions);
        _azure.Answer($"GET {Account}/providers/Microsoft.Authorization/roleAssignments", roles);
        _azure.Answer($"GET {Account.Replace("/data", "/host", StringComparison.Ordinal)}/providers/Microsoft.Authorization/roleAssignments", roles);
    }

    private Task<IReadOnlyList<Finding>> LookAsync() => new AzureAppCheck(new ResourceManager(_http, new FixedToken(), _azure.Address)).LookAsync(App, Stop);

    private sealed class FixedToken : TokenCredential
    {
        private static readonly AccessToken Token = new("token", DateTimeOffset.MaxValue);

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(Token);
    }
}
