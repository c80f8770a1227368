using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Hosting;
using Pipeline.Core.Configuration;
using Pipeline.Core.Plugins;
using Pipeline.Core.Running;

namespace Pipeline.Cli.Doctor;

/// <summary>The configuration and the plugins, as a start would find them.</summary>
internal static class ConfigurationCheck
{
    internal static IEnumerable<Finding> Look(string? configFile)
    {
        PluginCatalog catalog;
        try
        {
            catalog = PluginCatalog.Load(PipelineConfiguration.Bind(PipelineConfiguration.Read(configFile)).Plugins);
        }
        catch (ConfigurationException exception)
        {
            return [Finding.Failed("configuration", exception.Message, "Correct the key or value that is named; README.md lists them all.")];
        }

        return [.. catalog.Plugins.SelectMany(Of), Steps(configFile)];
    }

    private static IEnumerable<Finding> Of(PluginReport plugin) => plugin switch
    {
        { Refusal: { } refusal } => [Finding.Failed("plugin", refusal, $"Mend or remove {plugin.Folder}.")],
        { Flaws: { IsEmpty: false } flaws } => flaws.Select(flaw => Finding.Failed("plugin", flaw, $"Mend {plugin.Folder}, or take the step out of Pipeline:Steps:Order and Pipeline:Steps:Readers.")),
        _ => [Finding.Ok("plugin", $"{plugin.Manifest!.Id} {plugin.Manifest.Version}")],
    };

    private static Finding Steps(string? configFile)
    {
        try
        {
            using var host = Host.Build(configFile, null, verbose: false);
            return Finding.Ok("configuration", string.Join(" > ", host.GetRequiredService<DocumentPipeline>().Steps));
        }
        catch (ConfigurationException exception)
        {
            return Finding.Failed("configuration", exception.Message, "Correct the key, value or plugin that is named; README.md lists all keys.");
        }
    }
}
