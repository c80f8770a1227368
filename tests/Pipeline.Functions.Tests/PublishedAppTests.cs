using System.Text.Json;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests;

public sealed class PublishedAppTests(PublishedApp app)
{
    [Fact]
    public async Task Its_folder_holds_what_is_listed_and_neither_compiler_nor_settings_of_a_laptop()
    {
        var layout = await LayoutAsync();

        Assert.Empty(layout.NotIn(List("functions.txt"), List("plugins.txt")));
        Assert.DoesNotContain(layout.AssemblyNames(), name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.DoesNotContain("local.settings.json", layout.Files);
    }

    [Fact]
    public async Task Every_assembly_is_compiled_ahead_of_time_and_our_plugins_whole()
    {
        var layout = await LayoutAsync();

        Assert.Equal(
            ["plugins/languagemodel/OpenAI.dll", "plugins/mail/BouncyCastle.Cryptography.dll"],
            layout.Assemblies.Where(file => !layout.IsCompiled(file))
        );
        var ours = layout.Assemblies.Where(file => file.Contains("/Pipeline.Plugins.", StringComparison.Ordinal));
        Assert.DoesNotContain(ours, file => layout.CompiledShareOf(file) < 0.9);
    }

    [Fact]
    public async Task It_is_for_the_platform_that_it_is_deployed_to_and_brings_no_runtime()
    {
        var folder = await app.FolderAsync();
        using var dependencies = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "Pipeline.Functions.deps.json")));
        using var configuration = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "Pipeline.Functions.runtimeconfig.json")));
        var target = dependencies.RootElement.GetProperty("runtimeTarget").GetProperty("name").GetString();

        Assert.EndsWith("/linux-x64", target, StringComparison.Ordinal);
        Assert.True(configuration.RootElement.GetProperty("runtimeOptions").TryGetProperty("frameworks", out _));
    }

    private static string List(string name) => Path.Combine(RepositoryFiles.Root, "tests", "Support", "Published", name);

    private async Task<PublishedLayout> LayoutAsync() => new(await app.FolderAsync());
}
