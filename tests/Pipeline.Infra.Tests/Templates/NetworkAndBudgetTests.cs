using Pipeline.Infra.Tests.Compiling;

namespace Pipeline.Infra.Tests.Templates;

public sealed class NetworkAndBudgetTests
{
    private const string Endpoints = "Microsoft.Network/privateEndpoints";

    [Fact]
    public async Task Without_asking_there_is_no_network_and_no_budget()
    {
        var deployment = await Deployment.PlainAsync();

        Assert.DoesNotContain(deployment.Resources, resource => ((string)resource["type"]!).StartsWith("Microsoft.Network/", StringComparison.Ordinal));
        Assert.Empty(deployment.OfType("Microsoft.Consumption/budgets"));
    }

    [Fact]
    public async Task Private_networking_shuts_storage_and_gives_the_app_a_way_to_it()
    {
        var deployment = await Deployment.FullAsync();

        Assert.All(deployment.OfType("Microsoft.Storage/storageAccounts"), account =>
        {
            var rules = account["properties"]!["networkAcls"]!;
            Assert.Equal("Deny", (string?)rules["defaultAction"]);
            Assert.Equal("AzureServices", (string?)rules["bypass"]);
            Assert.Equal("203.0.113.7", (string?)Assert.Single(rules["ipRules"]!.AsArray())!["value"]);
        });
        Assert.Equal(
            ["pe-pipeline-data-blob", "pe-pipeline-data-queue", "pe-pipeline-host-blob", "pe-pipeline-host-queue", "pe-pipeline-host-table"],
            deployment.OfType(Endpoints).Select(endpoint => (string)endpoint["name"]!).Order());
        Assert.All(deployment.OfType(Endpoints), endpoint =>
        {
            var link = endpoint["properties"]!["privateLinkServiceConnections"]![0]!["properties"]!;
            var account = ((string)endpoint["name"]!).Split('-')[2];
            Assert.Contains($"/st{account}", (string?)link["privateLinkServiceId"]);
            Assert.EndsWith($"-{(string?)link["groupIds"]![0]}", (string?)endpoint["name"]);
        });
        // The suffix is the cloud's, known at deployment.
        Assert.Equal(
            ["blob", "queue", "table"],
            deployment.OfType("Microsoft.Network/privateDnsZones").Select(zone => ((string)zone["name"]!).Split('\'')[3]).Order());
        var subnets = deployment.Single("Microsoft.Network/virtualNetworks")["properties"]!["subnets"]!.AsArray();
        Assert.Equal("Microsoft.App/environments", (string?)subnets.Single(subnet => (string?)subnet!["name"] == "app")!["properties"]!["delegations"]![0]!["properties"]!["serviceName"]);
        Assert.NotNull(deployment.Single("Microsoft.Web/sites")["properties"]!["virtualNetworkSubnetId"]);
    }

    [Fact]
    public async Task A_budget_tells_of_half_of_most_and_of_what_is_to_come()
    {
        var deployment = await Deployment.FullAsync();
        var budget = deployment.Single("Microsoft.Consumption/budgets")["properties"]!;

        Assert.Equal(50, (int)budget["amount"]!);
        Assert.Equal("[utcNow('yyyy-MM-01')]", (string?)budget["timePeriod"]!["startDate"]);
        Assert.Equal(3, budget["notifications"]!.AsObject().Count);
        Assert.All(budget["notifications"]!.AsObject(), one => Assert.Equal(Deployment.Email, (string?)one.Value!["contactEmails"]![0]));
    }
}
