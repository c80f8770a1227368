using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Core.Stores;
using Pipeline.Infra.Tests.Compiling;

namespace Pipeline.Infra.Tests.Templates;

/// <summary>Every role, at its place, with its reason; and none more.</summary>
public sealed partial class RoleTests
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = "Storage Blob Data Reader",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    private static string[] OnContainers => [.. Containers.All.Select(container => container == Containers.Inbox
        ? "app: Storage Blob Data Reader on data/inbox"
        : $"app: Storage Blob Data Contributor on data/{container}")];

    [Fact]
    public async Task The_app_may_do_what_it_does_and_no_more()
    {
        string[] expected =
        [
            "app: Storage Blob Data Owner on host",
            "app: Storage Queue Data Contributor on host",
            "app: Storage Table Data Contributor on host",
            "app: Storage Queue Data Contributor on data",
            "app: Monitoring Metrics Publisher on insights",
            .. OnContainers,
            "topic: Storage Blob Data Contributor on host/eventgrid-deadletter",
        ];

        Assert.Equal(expected.Order(), Assignments(await Deployment.PlainAsync()).Order());
    }

    [Fact]
    public async Task Whoever_deploys_works_on_blobs_of_the_data_account_alone()
    {
        var deployment = await Deployment.FullAsync();

        Assert.Equal(["operator: Storage Blob Data Contributor on data"], Assignments(deployment).Where(one => one.StartsWith("operator", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task With_one_account_no_assignment_is_made_twice()
    {
        var assignments = Assignments(await Deployment.SmallAsync());

        Assert.Equal(assignments.Distinct().Order(), assignments.Order());
        Assert.Contains("app: Storage Queue Data Contributor on data", assignments);
    }

    [Fact]
    public async Task Every_assignment_says_why()
    {
        var deployment = await Deployment.FullAsync();

        Assert.All(All(deployment), role => Assert.InRange(((string?)role["properties"]!["description"])?.Length ?? 0, 20, 200));
    }

    private static JsonObject[] All(Deployment deployment) => deployment.OfType("Microsoft.Authorization/roleAssignments");

    private static string[] Assignments(Deployment deployment) => [.. All(deployment).Select(role =>
    {
        var properties = role["properties"]!;
        var principal = (string)properties["principalId"]!;
        var who = principal == Deployment.Operator ? "operator" : principal.Contains("userAssignedIdentities", StringComparison.Ordinal) ? "app" : principal.Contains("systemTopics", StringComparison.Ordinal) ? "topic" : principal;
        return $"{who}: {Roles[((string)properties["roleDefinitionId"]!).Split('/')[^1]]} on {Place((string)role["id"]!)}";
    })];

    private static string Place(string id)
    {
        var scope = id[..id.IndexOf("/providers/Microsoft.Authorization", StringComparison.Ordinal)];
        if (scope.Contains("Microsoft.Insights/components", StringComparison.Ordinal))
            return "insights";
        var match = Account().Match(scope);
        return match.Groups["account"].Value + (match.Groups["container"].Success ? "/" + match.Groups["container"].Value : "");
    }

    [GeneratedRegex("storageAccounts/st(?<account>data|host)[a-z0-9]{13}(/blobServices/default/containers/(?<container>[a-z-]+))?$")]
    private static partial Regex Account();
}
