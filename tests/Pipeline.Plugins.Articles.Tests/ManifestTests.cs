using System.Reflection;
using System.Text.Json;
using Pipeline.Plugins.Articles.Reading;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Tests;

public sealed class ManifestTests
{
    [Fact]
    public void Manifest_declares_exactly_the_steps_of_the_assembly()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plugin.json")));
        var declared = manifest.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetString()).Order();

        var found = typeof(ReadRequest).Assembly.GetTypes().Select(type => type.GetCustomAttribute<StepAttribute>()?.Id).OfType<string>().Order();

        Assert.Equal(found, declared);
    }
}
