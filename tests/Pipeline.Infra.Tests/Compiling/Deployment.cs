using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Pipeline.Tests.Support;

namespace Pipeline.Infra.Tests.Compiling;

/// <summary>What a deployment would create, as the compiler foretells it: modules, loops and conditions resolved; offline.</summary>
internal sealed class Deployment
{
    /// <summary>Who deploys, in the full deployment.</summary>
    internal const string Operator = "11111111-1111-1111-1111-111111111111";

    /// <summary>Who is written to, in the full deployment.</summary>
    internal const string Email = "who@example.org";

    private const string Subscription = "00000000-0000-0000-0000-000000000001";

    private static readonly ConcurrentDictionary<string, Lazy<Task<Deployment>>> Known = new();

    private readonly JsonObject[] _resources;

    private Deployment(JsonObject[] resources) => _resources = resources;

    internal IReadOnlyList<JsonObject> Resources => _resources;

    /// <summary>The first stage as it is when nothing is asked for.</summary>
    internal static Task<Deployment> PlainAsync() => OnceAsync("plain", () => ForetellAsync("main.bicepparam", null, [], []));

    /// <summary>The first stage with one account and no instance that waits.</summary>
    internal static Task<Deployment> SmallAsync() => OnceAsync("small", () => ForetellAsync(
        "main.bicepparam",
        null,
        new() { ["PIPELINE_SEPARATE_HOST_STORAGE"] = "false", ["PIPELINE_ALWAYS_READY"] = "0" },
        []));

    /// <summary>The first stage with everything that can be asked for.</summary>
    internal static Task<Deployment> FullAsync() => OnceAsync("full", () => ForetellAsync(
        "main.bicepparam",
        null,
        new()
        {
            ["AZURE_PRINCIPAL_ID"] = Operator,
            ["PIPELINE_ALWAYS_READY"] = "3",
            ["PIPELINE_PRIVATE_NETWORKING"] = "true",
            ["PIPELINE_ALLOWED_IP_RANGES"] = "[\"203.0.113.7\"]",
            ["PIPELINE_INBOX_RETENTION_DAYS"] = "90",
            ["PIPELINE_ALERT_EMAILS"] = $"[\"{Email}\"]",
            ["PIPELINE_MONTHLY_BUDGET"] = "50",
        },
        []));

    /// <summary>The second stage.</summary>
    internal static Task<Deployment> EventsAsync() => OnceAsync("events", () => ForetellAsync(
        "events.test.bicepparam",
        "using 'events.bicep'\nparam functionAppName = 'func-x'\nparam systemTopicName = 'evgt-x'\nparam hostAccountName = 'sthostx'\n",
        [],
        ["--resource-group", "rg-x"]));

    internal JsonObject[] OfType(string type) => [.. _resources.Where(resource => (string?)resource["type"] == type)];

    internal JsonObject Single(string type) => Assert.Single(OfType(type));

    /// <summary>The text after the last slash of the names of all resources of a type below one whose id holds a text.</summary>
    internal string[] Names(string type, string below) =>
        [.. OfType(type).Select(resource => (string)resource["id"]!).Where(id => id.Contains(below, StringComparison.Ordinal)).Select(id => id[(id.LastIndexOf('/') + 1)..])];

    private static Task<Deployment> OnceAsync(string key, Func<Task<Deployment>> foretell) =>
        Known.GetOrAdd(key, _ => new Lazy<Task<Deployment>>(foretell)).Value;

    private static async Task<Deployment> ForetellAsync(string file, string? text, Dictionary<string, string> variables, string[] scope)
    {
        // The foretelling is written beside the parameters, so all is copied to a place of its own.
        using var folder = new TemporaryFolder();
        foreach (var source in Directory.GetFiles(Repository.In("infra"), "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(Repository.In("infra"), source), await File.ReadAllTextAsync(source));
        if (text is not null)
            folder.Write(file, text);
        var (exit, output, error) = await Program.RunAsync(
            folder.Path,
            variables,
            Repository.Bicep,
            ["snapshot", file, "--mode", "overwrite", "--subscription-id", Subscription, "--location", "westeurope", .. scope]);
        Assert.True(exit == 0, output + error);
        var snapshot = JsonNode.Parse(await File.ReadAllTextAsync(folder.In(Path.ChangeExtension(file, ".snapshot.json"))))!;
        Assert.Empty(snapshot["diagnostics"]!.AsArray());
        return new Deployment([.. snapshot["predictedResources"]!.AsArray().Select(resource => resource!.AsObject())]);
    }
}
