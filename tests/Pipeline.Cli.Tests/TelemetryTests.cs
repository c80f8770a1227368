using System.Text;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

/// <summary>What the program tells a collector, read off the wire.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Spans_and_metrics_reach_a_collector_and_no_article_text_does()
    {
        using var collector = new CollectorDouble();
        _folder.Write("in/story.txt", "The herons of Marlow\n\nBy Ada Quill\n\nThe herons came back to the weir on Monday, as they do every spring when the water is low.\n\nNobody in the village had expected them so early, and nobody minded.\n");
        var environment = new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" };

        var result = await CliProcess.RunAsync(_folder.Path, environment, "run", "in");

        Assert.Equal(0, result.ExitCode);
        var traces = Encoding.UTF8.GetString(collector.Received("/v1/traces"));
        Assert.Contains("step articles.read", traces, StringComparison.Ordinal);
        Assert.Contains("story.txt", traces, StringComparison.Ordinal);
        Assert.Contains("pipeline.uploads", Encoding.UTF8.GetString(collector.Received("/v1/metrics")), StringComparison.Ordinal);
        foreach (var secret in new[] { "herons", "Quill", "weir" })
            Assert.DoesNotContain(secret, Encoding.UTF8.GetString(collector.Everything()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_sent()
    {
        using var collector = new CollectorDouble();
        _folder.Write("in/story.txt", "The herons came back to the weir on Monday, as they do every spring when the water is low.\n");

        await CliProcess.RunAsync(_folder.Path, new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" }, "run", "in");

        Assert.Empty(collector.Everything());
    }
}
