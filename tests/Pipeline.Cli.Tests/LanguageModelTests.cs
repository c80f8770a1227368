using System.Text.Json;
using Pipeline.Tests.Support;
using Pipeline.Tests.Support.Chat;

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
        const string written = "The river rose and the miller counted what was left.";
        await using var server = new ChatServer(ChatReply.Says(written, sent: 1_000, received: 100));
        _folder.Write("in/page.html", Stories.Html(7));
        _folder.Write("pipeline.json", Configuration.Replace("PORT", server.Endpoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        var result = await CliProcess.RunAsync(_folder.Path, "run", "in");

        Assert.Equal(0, result.ExitCode);
        using var article = JsonDocument.Parse(File.ReadAllText(_folder.In("pipeline-out", "results", "page.html", "article.json")));
        Assert.Equal(written, article.RootElement.GetProperty("writtenSummary").GetProperty("text").GetString());
        Assert.Equal(3, article.RootElement.GetProperty("summary").GetArrayLength());
        using var record = JsonDocument.Parse(File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.In("pipeline-out", "runs"), "*.json", SearchOption.AllDirectories))));
        var use = Assert.Single(record.RootElement.GetProperty("documents")[0].GetProperty("serviceUses").EnumerateArray());
        Assert.Equal(("openai m1", 1, 1_000, 100, 0.0025m), (use.GetProperty("service").GetString(), use.GetProperty("calls").GetInt32(), use.GetProperty("inputTokens").GetInt32(), use.GetProperty("outputTokens").GetInt32(), use.GetProperty("cost").GetDecimal()));
    }
}
