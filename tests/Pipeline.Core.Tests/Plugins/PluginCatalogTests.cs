using System.Text.Json.Nodes;
using Pipeline.Core.Configuration;
using Pipeline.Core.Plugins;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Plugins;

public sealed class PluginCatalogTests : IDisposable
{
    private static readonly string Trial = Path.Combine(AppContext.BaseDirectory, "plugins", "trial");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_plugin_is_loaded_into_a_context_of_its_own_with_the_hosts_contract()
    {
        CopyTrial("trial");

        var plugin = Assert.Single(Load().Plugins);

        Assert.Null(plugin.Refusal);
        Assert.Equal(["trial.behave", "trial.costly", "trial.describe", "trial.read", "trial.second", "trial.unmakeable"], plugin.Steps.Select(step => step.Attribute.Id));
        var assembly = plugin.Steps[0].Request.Assembly;
        Assert.Equal("plugin trial", System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly)!.Name);
        Assert.True(plugin.Steps[0].Request.IsSubclassOf(typeof(Pipeline.Steps.StepRequest)));
    }

    [Theory]
    [InlineData("entry", "missing.dll", "is not in the folder")]
    [InlineData("entry", "../trial/Pipeline.Plugins.Trial.dll", "without a path")]
    [InlineData("entry", "..\\x.dll", "without a path")]
    [InlineData("entry", "plugin.json", "is not a .NET assembly")]
    [InlineData("apiVersion", "[2.0,3.0)", "built for plugin API [2.0,3.0), this host has 1.0")]
    [InlineData("apiVersion", "new", "is not a version range")]
    [InlineData("id", "Trial!", "is not usable")]
    [InlineData("id", "other", "must be named 'other.<name>'")]
    [InlineData("extra", "x", "extra")]
    public void A_wrong_manifest_is_refused_with_the_reason(string key, string value, string reason)
    {
        CopyTrial("trial", manifest => manifest[key] = value);

        Assert.Contains(reason, Assert.Single(Load().Plugins).Refusal);
    }

    [Fact]
    public void Steps_that_are_declared_but_missing_are_named()
    {
        CopyTrial("trial", manifest => manifest["steps"]!.AsArray().Add("trial.more"));

        Assert.Contains("declares step 'trial.more'", Assert.Single(Load().Plugins).Refusal);
    }

    [Fact]
    public void Steps_that_are_there_but_not_declared_are_named()
    {
        CopyTrial("trial", manifest => manifest["steps"]!.AsArray().RemoveAt(0));

        Assert.Contains("has step 'trial.read', which plugin.json does not declare", Assert.Single(Load().Plugins).Refusal);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_refused()
    {
        CopyTrial("trial");
        File.Delete(_folder.In("trial", "Pipeline.Plugins.Trial.dll"));
        File.CreateSymbolicLink(_folder.In("trial", "Pipeline.Plugins.Trial.dll"), Path.Combine(Trial, "Pipeline.Plugins.Trial.dll"));

        Assert.Contains("is a link", Assert.Single(Load().Plugins).Refusal);
    }

    [Fact]
    public void A_folder_without_a_manifest_and_a_broken_manifest_are_refused()
    {
        Directory.CreateDirectory(_folder.In("empty"));
        _folder.Write("broken/plugin.json", "{ \"id\": ");

        Assert.All(Load().Plugins, plugin => Assert.Contains("plugin.json", plugin.Refusal));
    }

    [Fact]
    public void What_is_not_on_the_allow_list_is_refused_before_it_is_loaded()
    {
        CopyTrial("trial", manifest => manifest["entry"] = "never-looked-at.dll");

        var plugin = Assert.Single(PluginCatalog.Load(new PluginOptions { Path = _folder.Path, Allow = "articles, others" }).Plugins);

        Assert.Contains("not on the allow-list", plugin.Refusal);
    }

    [Fact]
    public void Of_two_plugins_with_one_id_the_second_is_refused_and_names_the_first()
    {
        CopyTrial("one");
        CopyTrial("two");

        var plugins = Load().Plugins;

        Assert.Null(plugins[0].Refusal);
        Assert.Contains($"taken by {_folder.In("one")}", plugins[1].Refusal);
    }

    [Theory]
    [InlineData("1.0", "1.0", true)]
    [InlineData("1.0", "1.7", true)]
    [InlineData("1.1", "1.0", false)]
    [InlineData("[1.0]", "1.0", true)]
    [InlineData("[1.0]", "1.1", false)]
    [InlineData("[1.0,2.0)", "2.0", false)]
    [InlineData("(1.0,2.0]", "1.0", false)]
    [InlineData("(1.0,2.0]", "2.0", true)]
    [InlineData("(,2.0]", "0.1", true)]
    public void Version_ranges_mean_what_they_mean_for_packages(string range, string version, bool isInside)
    {
        Assert.True(ApiVersionRange.TryParse(range, out var parsed));
        Assert.Equal(isInside, parsed.Contains(Version.Parse(version)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1.0")]
    [InlineData("(1.0)")]
    [InlineData("[,]")]
    [InlineData("[a,b]")]
    [InlineData("[1.0,2.0,3.0]")]
    public void What_is_no_range_is_not_taken_for_one(string range) => Assert.False(ApiVersionRange.TryParse(range, out _));

    private PluginCatalog Load() => PluginCatalog.Load(new PluginOptions { Path = _folder.Path });

    private void CopyTrial(string folder, Action<JsonObject>? change = null)
    {
        Directory.CreateDirectory(_folder.In(folder));
        foreach (var file in Directory.GetFiles(Trial))
            File.Copy(file, _folder.In(folder, Path.GetFileName(file)));
        var manifest = JsonNode.Parse(File.ReadAllText(_folder.In(folder, "plugin.json")))!.AsObject();
        change?.Invoke(manifest);
        File.WriteAllText(_folder.In(folder, "plugin.json"), manifest.ToJsonString());
    }
}
