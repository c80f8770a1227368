using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Pipeline.Core.Configuration;
using Pipeline.Core.Plugins;
using Pipeline.Core.Results;

namespace Pipeline.Core.Steps;

/// <summary>The steps in their configured order, and the hash that tells one such pipeline from another.</summary>
internal sealed class PipelineDefinition
{
    private const string OptionsSection = "Pipeline:Steps:Options";

    private PipelineDefinition(ImmutableArray<StepDefinition> steps) => (Steps, Hash) = (steps, ComputeHash(steps));

    internal ImmutableArray<StepDefinition> Steps { get; }

    /// <summary>16 hexadecimal digits of a SHA-256 over order, plugin versions, options and the format of the results.</summary>
    internal string Hash { get; }

    internal static PipelineDefinition Build(PluginCatalog catalog, StepOptions options, IConfiguration configuration)
    {
        var known = KnownSteps(catalog);
        var steps = ImmutableArray.CreateBuilder<StepDefinition>();
        foreach (var id in options.Order)
        {
            if (!known.TryGetValue(id, out var found))
                throw new ConfigurationException(Unknown(id, catalog, [.. known.Keys]));
            if (steps.Any(step => step.Id == id))
                throw new ConfigurationException($"Step '{id}' stands twice in Pipeline:Steps:Order; a step runs once.");
            var bound = found.Type.Attribute.Options is { } type
                ? configuration.GetSection($"{OptionsSection}:{id}").BindStrictly(type)
                : null;
            steps.Add(new StepDefinition(found.Type, found.Plugin.Manifest!, bound));
        }

        CheckOptionSections(configuration, [.. known.Keys]);
        return new PipelineDefinition(steps.ToImmutable());
    }

    private static SortedDictionary<string, (StepType Type, PluginReport Plugin)> KnownSteps(PluginCatalog catalog)
    {
        var known = new SortedDictionary<string, (StepType Type, PluginReport Plugin)>(StringComparer.Ordinal);
        foreach (var plugin in catalog.Plugins)
        {
            foreach (var step in plugin.Steps)
            {
                if (!known.TryAdd(step.Attribute.Id, (step, plugin)))
                    throw new ConfigurationException($"Step '{step.Attribute.Id}' is brought by two plugins: {known[step.Attribute.Id].Plugin.Folder} and {plugin.Folder}. Remove one of them.");
            }
        }

        return known;
    }

    private static void CheckOptionSections(IConfiguration configuration, string[] known)
    {
        var stray = configuration.GetSection(OptionsSection).GetChildren().FirstOrDefault(section => !known.Contains(section.Key));
        if (stray is not null)
            throw new ConfigurationException($"Configuration '{stray.Path}' is for a step that no loaded plugin has. Known steps: {string.Join(", ", known)}.");
    }

    private static string Unknown(string id, PluginCatalog catalog, string[] known)
    {
        if (catalog.Plugins.FirstOrDefault(plugin => plugin.Refusal is not null && plugin.Manifest?.Steps.Contains(id) == true) is { } refused)
            return $"Step '{id}' belongs to plugin '{refused.Manifest!.Id}', which was refused: {refused.Refusal} ({refused.Folder})";
        return known.Length == 0
            ? $"Step '{id}' is configured, but no plugin was loaded from {catalog.Folder}. Put the plugins there, or set Pipeline:Plugins:Path."
            : $"Step '{id}' is configured in Pipeline:Steps:Order, but no loaded plugin has it. Known steps: {string.Join(", ", known)}.";
    }

    private static string ComputeHash(ImmutableArray<StepDefinition> steps)
    {
        var text = new StringBuilder(ArticleJson.Format).Append('\n');
        foreach (var step in steps)
            text.Append(step.Id).Append(' ').Append(step.Plugin.Version).Append(' ').Append(JsonSerializer.Serialize(step.Options)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
