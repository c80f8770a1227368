using System.Globalization;
using System.Text.Json;

namespace Pipeline.Functions.Tests;

/// <summary>
/// <c>host.json</c> against what the host and its extensions accept (Microsoft Learn, "host.json reference for Azure Functions 2.x and
/// later", "Azure Blob storage bindings: host.json settings", "Azure Queue storage bindings: host.json settings"). The host ignores what it
/// does not know.
/// </summary>
public sealed class HostJsonTests
{
    private static readonly Dictionary<string, Func<JsonElement, bool>> Accepted = new()
    {
        ["version"] = value => value.GetString() == "2.0",
        ["telemetryMode"] = value => value.GetString() is "OpenTelemetry" or "ApplicationInsights",
        ["functionTimeout"] = value => Span(value) >= TimeSpan.FromSeconds(1),
        ["logging.logLevel.*"] = value =>
            value.GetString() is "Trace" or "Debug" or "Information" or "Warning" or "Error" or "Critical" or "None",
        ["extensions.blobs.maxDegreeOfParallelism"] = value => value.GetInt32() >= 1,
        ["extensions.blobs.poisonBlobThreshold"] = value => value.GetInt32() >= 1,
        ["extensions.queues.batchSize"] = value => value.GetInt32() is >= 1 and <= 32,
        ["extensions.queues.newBatchThreshold"] = value => value.GetInt32() >= 0,
        ["extensions.queues.maxDequeueCount"] = value => value.GetInt32() >= 1,
        ["extensions.queues.visibilityTimeout"] = value => Span(value) <= TimeSpan.FromDays(7),
        ["extensions.queues.maxPollingInterval"] = value => Span(value) >= TimeSpan.FromMilliseconds(100),
        ["extensions.queues.messageEncoding"] = value => value.GetString() is "base64" or "none",
    };

    [Fact]
    public void Every_setting_is_one_that_is_accepted()
    {
        using var host = JsonDocument.Parse(RepositoryFiles.Read("host.json"));

        var settings = Leaves(host.RootElement, "").ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.True(IsAccepted(setting.Path, setting.Value), $"{setting.Path} = {setting.Value}"));
    }

    [Fact]
    public void A_sweep_and_a_replay_end_before_the_host_ends_them()
    {
        using var host = JsonDocument.Parse(RepositoryFiles.Read("host.json"));

        Assert.True(Span(host.RootElement.GetProperty("functionTimeout")) >= TimeSpan.FromMinutes(6));
    }

    private static bool IsAccepted(string path, JsonElement value) =>
        Accepted.TryGetValue(path, out var check)
            ? check(value)
            : path.StartsWith("logging.logLevel.", StringComparison.Ordinal) && Accepted["logging.logLevel.*"](value);

    private static IEnumerable<(string Path, JsonElement Value)> Leaves(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Object
            ? element
                .EnumerateObject()
                .SelectMany(property => Leaves(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"))
            : [(path, element)];

    private static TimeSpan Span(JsonElement value) => TimeSpan.ParseExact(value.GetString()!, "c", CultureInfo.InvariantCulture);
}
