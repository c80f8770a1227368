using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.LanguageModel.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData(null, "", true)]
    [InlineData("https://models.example/v1", "small-1", true)]
    [InlineData("http://localhost:11434/v1", "small-1", true)]
    [InlineData("https://models.example/v1", "", false)]
    [InlineData("ftp://models.example/v1", "small-1", false)]
    [InlineData("models", "small-1", false)]
    [InlineData("http://models.example/v1", "small-1", false)]
    public void An_endpoint_is_whole_and_no_key_travels_in_the_open(string? endpoint, string model, bool isValid)
    {
        Environment.SetEnvironmentVariable("PIPELINE_TEST_OPEN_KEY", "k");
        var options = new WriteOptions { Endpoint = endpoint is null ? null : new Uri(endpoint, UriKind.RelativeOrAbsolute), Model = model, KeyVariable = "PIPELINE_TEST_OPEN_KEY" };
        Assert.Equal(isValid, Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true));
    }
}
