using System.Text.Json;
using Json.Schema;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

public sealed class SchemaTests : IDisposable
{
    private static readonly EvaluationOptions Listing = new() { OutputFormat = OutputFormat.List };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("configuration", "pipeline.schema.json")]
    [InlineData("article", "article.schema.json")]
    [InlineData("series", "series-article.schema.json")]
    public async Task The_published_schema_is_the_one_that_the_program_writes(string of, string file)
    {
        var result = await CliProcess.RunAsync(_folder.Path, "schema", of);

        Assert.True(File.ReadAllText(Published(file)) == result.Output.ReplaceLineEndings("\n"), $"Run 'pipeline schema {of} > docs/{file}' and look at what changed.");
    }

    [Fact]
    public void What_we_ship_and_what_the_template_brings_is_valid()
    {
        var schema = Schema("pipeline.schema.json");

        AssertValid(schema, Path.Combine(CliProcess.Repository, "src", "Pipeline.Core", "pipeline.default.json"));
        AssertValid(schema, Path.Combine(CliProcess.Repository, "templates", "pipeline-plugin", "pipeline.json"));
    }

    [Theory]
    [InlineData("""{ "$schema": "pipeline.schema.json", "Pipeline": { "Steps": { "Timeout": "00:00:10", "Order": ["read", "acme.mask"] } } }""", true)]
    [InlineData("""{ "Pipeline": { "Steps": { "Options": { "articles.summarise": { "Sentences": 5, "Method": "Lead" } } } } }""", true)]
    [InlineData("""{ "Pipeline": { "Steps": { "Settings": { "acme.mask": { "Optional": true, "Names": ["*.html"] } } } } }""", true)]
    [InlineData("""{ "Pipeline": { "Steps": { "Timeuot": "00:00:10" } } }""", false)]
    [InlineData("""{ "Pipeline": { "Steps": { "Timeout": "soon" } } }""", false)]
    [InlineData("""{ "Pipeline": { "Steps": { "Order": ["raed"] } } }""", false)]
    [InlineData("""{ "Pipeline": { "Steps": { "MaxDocuments": 0 } } }""", false)]
    [InlineData("""{ "Pipeline": { "Steps": { "Options": { "articles.summarise": { "Method": "Guess" } } } } }""", false)]
    [InlineData("""{ "Pipline": { } }""", false)]
    public void An_editor_is_told_the_right_from_the_wrong(string json, bool isValid)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Equal(isValid, Schema("pipeline.schema.json").Evaluate(document.RootElement).IsValid);
    }

    [Fact]
    public async Task Every_article_of_the_samples_is_as_its_schema_says()
    {
        await CliProcess.RunAsync(_folder.Path, "run", Path.Combine(CliProcess.Repository, "samples", "inbox"));

        var articles = Directory.GetFiles(_folder.In("pipeline-out", "results"), "article*.json", SearchOption.AllDirectories);
        var stories = Directory.GetFiles(_folder.In("pipeline-out", "articles"), "article.json", SearchOption.AllDirectories);
        Assert.NotEmpty(articles);
        Assert.NotEmpty(stories);
        Assert.All(articles, file => AssertValid(Schema("article.schema.json"), file));
        Assert.All(stories, file => AssertValid(Schema("series-article.schema.json"), file));
    }

    private static string Published(string file) => Path.Combine(CliProcess.Repository, "docs", file);

    private static JsonSchema Schema(string file) => JsonSchema.FromText(File.ReadAllText(Published(file)));

    private static void AssertValid(JsonSchema schema, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var result = schema.Evaluate(document.RootElement, Listing);
        var flaws = (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}");
        Assert.True(result.IsValid, $"{file}: {string.Join("; ", flaws)}");
    }
}
