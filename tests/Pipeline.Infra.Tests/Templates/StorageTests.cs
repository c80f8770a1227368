using System.Text.Json.Nodes;
using Pipeline.Core.Stores;
using Pipeline.Infra.Tests.Compiling;

namespace Pipeline.Infra.Tests.Templates;

public sealed class StorageTests
{
    private const string Accounts = "Microsoft.Storage/storageAccounts";
    private const string BlobContainers = "Microsoft.Storage/storageAccounts/blobServices/containers";

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task No_account_takes_keys_or_shows_anything_to_the_public(bool small, int accounts)
    {
        var deployment = await (small ? Deployment.SmallAsync() : Deployment.PlainAsync());

        Assert.Equal(accounts, deployment.OfType(Accounts).Length);
        Assert.All(deployment.OfType(Accounts), account =>
        {
            var properties = account["properties"]!;
            Assert.False((bool)properties["allowSharedKeyAccess"]!);
            Assert.False((bool)properties["allowBlobPublicAccess"]!);
            Assert.True((bool)properties["supportsHttpsTrafficOnly"]!);
            Assert.Equal("TLS1_2", (string?)properties["minimumTlsVersion"]);
        });
        Assert.All(deployment.OfType(BlobContainers), container => Assert.Equal("None", (string?)container["properties"]!["publicAccess"]));
        Assert.DoesNotContain("listKeys", string.Concat(deployment.Resources.Select(resource => resource.ToJsonString())), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_data_account_has_the_containers_of_the_code_and_the_poison_queue()
    {
        var deployment = await Deployment.PlainAsync();

        Assert.Equal(Containers.All.Order(), deployment.Names(BlobContainers, "/stdata").Order());
        Assert.Equal(["webjobs-blobtrigger-poison"], deployment.Names("Microsoft.Storage/storageAccounts/queueServices/queues", "/stdata"));
        Assert.Equal(["app-package", "eventgrid-deadletter"], deployment.Names(BlobContainers, "/sthost").Order());
    }

    [Fact]
    public async Task One_account_holds_everything_when_asked()
    {
        var deployment = await Deployment.SmallAsync();

        Assert.Equal([.. Containers.All.Append("app-package").Append("eventgrid-deadletter").Order()], deployment.Names(BlobContainers, "/stdata").Order());
    }

    [Fact]
    public async Task A_run_record_outlives_its_upload()
    {
        var kept = await Deployment.PlainAsync();
        var aged = await Deployment.FullAsync();

        Assert.Equal(["deadletter/=180"], Rules(kept));
        Assert.Equal(["inbox/=90", "runs/=120", "deadletter/=180"], Rules(aged));
    }

    private static IEnumerable<string> Rules(Deployment deployment) =>
        deployment.OfType("Microsoft.Storage/storageAccounts/managementPolicies")
            .Single(policy => ((string)policy["id"]!).Contains("/stdata", StringComparison.Ordinal))["properties"]!["policy"]!["rules"]!.AsArray()
            .Select(rule => rule!["definition"]!)
            .Select(rule => $"{(string?)rule["filters"]!["prefixMatch"]![0]}={Days(rule)}");

    private static int Days(JsonNode definition) => (int)definition["actions"]!["baseBlob"]!["delete"]!["daysAfterModificationGreaterThan"]!;
}
