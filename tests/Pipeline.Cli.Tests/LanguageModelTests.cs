using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

/// <summary>The plugin LanguageModel as the program loads it, from its own folder with libraries of its own.</summary>
public sealed class LanguageModelTests : IDisposable
{
    private const string Configuration =
        """
        { "Pipeline": { "Steps": {
          "Order": [ "articles.read", "articles.clean", "articles.split", "articles.metadata", "articles.summarise", "languagemodel.summarise" ],
          "Options": { "languagemodel.summarise": { "Endpoint": "http://127.0.0.1:PORT/v1", "Model": "m1", "InputPrice": 2, "OutputPrice": 5 } } } } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_there_and_in_no_step_order()
    {
        _folder.Write("in/page.html", Stories.Html(7));
        var listed = await CliProcess.RunAsync(_folder.Path, "plugins");
        await CliProcess.RunAsync(_folder.Path, "run", "in");

        Assert.Equal(0, listed.ExitCode);
        Assert.Contains("languagemodel.summarise", listed.Output);
        using var record = JsonDocument.Parse(File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.In("pipeline-out", "runs"), "*.json", SearchOption.AllDirectories))));
        Assert.DoesNotContain(record.RootElement.GetProperty("steps").EnumerateArray(), step => step.GetProperty("step").GetString()!.StartsWith("languagemodel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tokens_and_cost_stand_in_the_run_record_and_the_summary_in_the_article()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeOnceAsync(listener);
        _folder.Write("in/page.html", Stories.Html(7));
        _folder.Write("pipeline.json", Configuration.Replace("PORT", ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        var result = await CliProcess.RunAsync(_folder.Path, "run", "in");
        await serving;

        Assert.Equal(0, result.ExitCode);
        using var article = JsonDocument.Parse(File.ReadAllText(_folder.In("pipeline-out", "results", "page.html", "article.json")));
        Assert.Equal("The river rose and the miller counted what was left.", article.RootElement.GetProperty("writtenSummary").GetProperty("text").GetString());
        Assert.Equal(3, article.RootElement.GetProperty("summary").GetArrayLength());
        using var record = JsonDocument.Parse(File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.In("pipeline-out", "runs"), "*.json", SearchOption.AllDirectories))));
        var use = Assert.Single(record.RootElement.GetProperty("documents")[0].GetProperty("serviceUses").EnumerateArray());
        Assert.Equal(("openai m1", 1, 1_000, 100, 0.0025m), (use.GetProperty("service").GetString(), use.GetProperty("calls").GetInt32(), use.GetProperty("inputTokens").GetInt32(), use.GetProperty("outputTokens").GetInt32(), use.GetProperty("cost").GetDecimal()));
    }

    private static async Task ServeOnceAsync(TcpListener listener)
    {
        const string body =
            """{"id":"1","object":"chat.completion","created":1790000000,"model":"m1","choices":[{"index":0,"message":{"role":"assistant","content":"The river rose and the miller counted what was left."},"finish_reason":"stop"}],"usage":{"prompt_tokens":1000,"completion_tokens":100,"total_tokens":1100}}""";
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var received = new StringBuilder();
        var buffer = new byte[16_384];
        while (!received.ToString().EndsWith('}'))
            received.Append(Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, TestContext.Current.CancellationToken)));
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), TestContext.Current.CancellationToken);
    }
}
