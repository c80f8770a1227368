using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Infra.Tests.Compiling;

namespace Pipeline.Infra.Tests.Templates;

/// <summary>Alerts and the workbook ask for what the code tells, and the manual answers every alert.</summary>
public sealed partial class WatchingTests
{
    private static readonly string[] AlertTypes = ["Microsoft.Insights/scheduledQueryRules", "Microsoft.Insights/metricAlerts"];

    [Fact]
    public async Task Every_alert_has_its_chapter_in_the_manual_and_every_chapter_its_alert()
    {
        var alerts = AlertTypes.SelectMany((await Deployment.PlainAsync()).OfType).Select(alert => ((string)alert["name"]!)["pipeline-".Length..]);
        var chapters = Chapter().Matches(Repository.Read("docs", "operations.md")).Select(match => match.Groups[1].Value);

        Assert.Equal(alerts.Order(), chapters.Order());
    }

    [Fact]
    public async Task The_hourly_depth_of_queues_is_watched_where_no_other_queue_is()
    {
        var shared = await Deployment.SmallAsync();

        Assert.DoesNotContain(shared.OfType(AlertTypes[1]), alert => ((string)alert["name"]!).EndsWith("poison-depth", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alerts_write_to_whom_they_should()
    {
        var deployment = await Deployment.FullAsync();
        var group = deployment.Single("Microsoft.Insights/actionGroups");

        Assert.Equal(Deployment.Email, (string?)group["properties"]!["emailReceivers"]![0]!["emailAddress"]);
        Assert.All(AlertTypes.SelectMany(deployment.OfType), alert => Assert.Contains((string)group["id"]!, alert["properties"]!["actions"]!.ToJsonString()));
    }

    [Fact]
    public void Queries_ask_only_for_names_that_the_code_tells()
    {
        var told = Names(Repository.Read("src", "Pipeline.Core", "Diagnostics", "PipelineMetrics.cs") + Repository.Read("src", "Pipeline.Core", "Diagnostics", "Spans.cs"));
        var events = EventName().Matches(Repository.Read("src", "Pipeline.Core", "Diagnostics", "Log.cs")).Select(match => match.Groups[1].Value).ToHashSet();
        var queries = Directory.GetFiles(Repository.In("infra", "queries"), "*.kql").Select(File.ReadAllText).ToList();

        Assert.Empty(queries.SelectMany(Names).Distinct().Except(told));
        Assert.Empty(queries.SelectMany(query => EventList().Matches(query)).SelectMany(match => Word().Matches(match.Groups[1].Value)).Select(match => match.Value).Except(events));
    }

    [Fact]
    public async Task Every_query_file_is_used()
    {
        var deployment = await Deployment.PlainAsync();
        var alerts = deployment.OfType(AlertTypes[0]).Select(rule => (string)rule["properties"]!["criteria"]!["allOf"]![0]!["query"]!);
        var files = Directory.GetFiles(Repository.In("infra", "queries"), "*.kql").Select(File.ReadAllText);

        Assert.Equal(files.Order(StringComparer.Ordinal), alerts.Concat(Charts(deployment).Select(chart => (string)chart["query"]!)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_workbook_is_one_that_the_portal_can_open()
    {
        var deployment = await Deployment.PlainAsync();

        Assert.Equal("Notebook/1.0", (string?)Page(deployment)["version"]);
        Assert.NotEmpty(Charts(deployment));
        Assert.All(Charts(deployment), chart => Assert.Equal("TimeRange", (string?)chart["timeContextFromParameter"]));
        Assert.Contains("TimeRange", Page(deployment)["items"]!.AsArray().Where(item => (int)item!["type"]! == 9).Select(item => (string?)item!["content"]!["parameters"]![0]!["name"]));
    }

    private static JsonNode Page(Deployment deployment) => JsonNode.Parse((string)deployment.Single("Microsoft.Insights/workbooks")["properties"]!["serializedData"]!)!;

    private static IEnumerable<JsonNode> Charts(Deployment deployment) =>
        Page(deployment)["items"]!.AsArray().Where(item => (int)item!["type"]! == 3).Select(item => item!["content"]!);

    private static HashSet<string> Names(string text) => [.. Name().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("['\"](pipeline\\.[a-z.]+)['\"]")]
    private static partial Regex Name();

    [GeneratedRegex("static partial void (\\w+)\\(")]
    private static partial Regex EventName();

    [GeneratedRegex("EventName in \\(([^)]*)\\)")]
    private static partial Regex EventList();

    [GeneratedRegex("\\w+")]
    private static partial Regex Word();

    [GeneratedRegex("^### Alert: ([a-z-]+)$", RegexOptions.Multiline)]
    private static partial Regex Chapter();
}
