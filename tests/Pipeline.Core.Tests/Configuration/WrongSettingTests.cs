using Pipeline.Core.Configuration;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Configuration;

public sealed class WrongSettingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Pipeline:Steps:Timeuot", "1", "'Pipeline:Steps:Timeuot' is unknown. Did you mean 'Timeout'?")]
    [InlineData("Pipeline:Stepps:Timeout", "1", "'Pipeline:Stepps' is unknown. Did you mean 'Steps'?")]
    [InlineData("Pipeline:Steps:Colour", "red", "Known here: Order,")]
    [InlineData("Pipeline:Steps:Timeout", "soon", "is 'soon', but must be a time such as 00:00:30")]
    [InlineData("Pipeline:Steps:Timeout", "30", "is '30', but must be a time such as 00:00:30")]
    [InlineData("Pipeline:Steps:Timeout", " 30", "is ' 30', but must be a time such as 00:00:30")]
    [InlineData("Pipeline:Plugins:Allow:0", "trial", "is a group or a list, but must be one text")]
    [InlineData("Pipeline:Runs:Concurrency", "many", "must be a whole number")]
    [InlineData("Pipeline:Runs:Concurrency:0", "1", "is a group or a list, but must be a whole number")]
    [InlineData("Pipeline:Steps", "all", "is 'all', but must be a group of keys")]
    [InlineData("Pipeline:Steps:Readers", "trial.read", "must be a list")]
    [InlineData("Pipeline:Steps:Order:0", "trial.raed", "Did you mean 'trial.read'?")]
    [InlineData("Pipeline:Steps:Options:trial.behaev:Pieces", "1", "Did you mean 'trial.behave'?")]
    [InlineData("Pipeline:Steps:Options:trial.behave:Peices", "1", "Did you mean 'Pieces'?")]
    [InlineData("Pipeline:Steps:Options:trial.behave:Pieces", "x", "must be a whole number")]
    [InlineData("Pipeline:Steps:Settings:trial.raed:Optional", "true", "Did you mean 'trial.read'?")]
    [InlineData("Pipeline:Steps:Settings:trial.read:Optoinal", "true", "Did you mean 'Optional'?")]
    [InlineData("Pipeline:Steps:Settings:trial.read:Optional", "perhaps", "must be true or false")]
    [InlineData("Pipeline:Steps:Settings:trial.read:Timeout", "2.00:00:00", "Pipeline:Steps:Settings:trial.read:Timeout")]
    [InlineData("Pipeline:Steps:Settings:trial.read:MaxDocuments", "0", "Pipeline:Steps:Settings:trial.read:MaxDocuments")]
    public void A_wrong_setting_is_named_with_what_was_meant(string key, string value, string message)
    {
        var settings = new Dictionary<string, string?> { ["Pipeline:Steps:Order:0"] = "trial.read", ["Pipeline:Steps:Order:1"] = "trial.behave", [key] = value };

        Assert.Contains(message, Assert.Throws<ConfigurationException>(() => PipelineHost.Build([], settings)).Message);
    }

    [Theory]
    [InlineData("""{ "Pipline": { } }""", "Did you mean 'Pipeline'?")]
    [InlineData("""{ "Steps": { } }""", "'Steps' in")]
    [InlineData("""{ "Pipeline": { "Steps": { "Order": [ "read", } } }""", "LineNumber: 0")]
    public void A_wrong_key_at_the_top_of_the_file_is_named(string json, string message) =>
        Assert.Contains(message, Assert.Throws<ConfigurationException>(() => PipelineConfiguration.Read(_folder.Write("pipeline.json", json))).Message);

    [Fact]
    public void A_file_may_name_its_schema() =>
        Assert.NotNull(PipelineConfiguration.Read(_folder.Write("pipeline.json", """{ "$schema": "pipeline.schema.json", "Pipeline": { "Steps": { "Readers": [] } } }""")));
}
