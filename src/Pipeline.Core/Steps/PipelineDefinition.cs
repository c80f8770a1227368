using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Pipeline.Core.Configuration;
using Pipeline.Core.Plugins;
using Pipeline.Core.Reading;
using Pipeline.Core.Results;

namespace Pipeline.Core.Steps;

/// <summary>The steps in their configured order, and the hash that tells one such pipeline from another.</summary>
internal sealed class PipelineDefinition
{
    private const string OptionsSection = "Pipeline:Steps:Options";
    private const string SettingsSection = "Pipeline:Steps:Settings";

    /// <summary>What the order says for: whichever reader claims the upload. No step id is without a dot.</summary>
    internal const string ReadSlot = "read";

    private PipelineDefinition(ReaderSet? readers, ImmutableArray<StepDefinition> steps, ImmutableArray<ResultFormat> formats)
    {
        Readers = readers;
        Steps = steps;
        All = readers is null ? steps : [.. readers.Readers.Select(reader => reader.Step), .. steps];
        Formats = formats;
        Hash = ComputeHash(All, formats);
    }

    /// <summary>The readers to choose from; <c>null</c> when the order names its reader.</summary>
    internal ReaderSet? Readers { get; }

    /// <summary>The steps behind the reading, in their order.</summary>
    internal ImmutableArray<StepDefinition> Steps { get; }

    /// <summary>Readers and steps.</summary>
    internal ImmutableArray<StepDefinition> All { get; }

    /// <summary>What articles are written in.</summary>
    internal ImmutableArray<ResultFormat> Formats { get; }

    /// <summary>16 hexadecimal digits of a SHA-256 over order, plugin versions, options and the format of the results.</summary>
    internal string Hash { get; }

    internal static PipelineDefinition Build(PluginCatalog catalog, PipelineOptions whole, IConfiguration configuration)
    {
        var options = whole.Steps;
        var known = KnownSteps(catalog);
        var isReading = options.Order.FirstOrDefault() == ReadSlot;
        ImmutableArray<StepDefinition> readers = isReading ? [.. ReaderIds(options, known).Select(Define)] : [];
        if (isReading && readers.IsEmpty)
            throw new ConfigurationException($"'{ReadSlot}' stands in Pipeline:Steps:Order, but no plugin with a reader was loaded from {catalog.Folder}. Put one there, or set Pipeline:Plugins:Path.");
        var steps = ImmutableArray.CreateBuilder<StepDefinition>();
        foreach (var id in isReading ? options.Order.Skip(1) : options.Order)
        {
            if (id == ReadSlot)
                throw new ConfigurationException($"'{ReadSlot}' must stand first in Pipeline:Steps:Order, and once.");
            if (steps.Concat(readers).Any(step => step.Id == id))
                throw new ConfigurationException($"Step '{id}' stands twice in Pipeline:Steps:Order; a step runs once.");
            steps.Add(Define(id));
        }

        foreach (var section in (string[])[OptionsSection, SettingsSection])
            CheckSections(configuration.GetSection(section), [.. known.Keys]);
        if (readers.FirstOrDefault(reader => reader.Policy.IsOptional || reader.Policy.IsLimitedTo) is { } limited)
            throw new ConfigurationException($"Configuration '{SettingsSection}:{limited.Id}': what '{ReadSlot}' chooses by itself can be neither optional nor limited to types or names. Name the readers in Pipeline:Steps:Readers.");
        return new PipelineDefinition(isReading ? new ReaderSet([.. readers.Select(step => new Reader(step))]) : null, steps.ToImmutable(), ResultFormats.Build(catalog, whole.Results));

        StepDefinition Define(string id)
        {
            if (!known.TryGetValue(id, out var found))
                throw new ConfigurationException(Unknown(id, catalog, [.. known.Keys]));
            var bound = found.Type.Attribute.Options is { } type
                ? configuration.GetSection($"{OptionsSection}:{id}").BindStrictly(type)
                : null;
            return new StepDefinition(found.Type, found.Plugin.Manifest!, bound, new StepPolicy(options, options.Settings.GetValueOrDefault(id) ?? new StepSettings()));
        }
    }

    private static IEnumerable<string> ReaderIds(StepOptions options, SortedDictionary<string, (StepType Type, PluginReport Plugin)> known)
    {
        if (options.Readers.FirstOrDefault(id => known.TryGetValue(id, out var step) && step.Type.Reader is null) is { } other)
            throw new ConfigurationException($"Step '{other}' stands in Pipeline:Steps:Readers, but it is no reader.");
        return options.Readers.Length > 0
            ? options.Readers.Distinct().Order(StringComparer.Ordinal)
            : known.Where(pair => pair.Value.Type.Reader is not null).Select(pair => pair.Key);
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

    private static void CheckSections(IConfigurationSection sections, string[] known)
    {
        var stray = sections.GetChildren().FirstOrDefault(section => !known.Contains(section.Key));
        if (stray is not null)
            throw new ConfigurationException($"Configuration '{stray.Path}' is for a step that no loaded plugin has.{NearestName.Hint(stray.Key, known)}");
    }

    private static string Unknown(string id, PluginCatalog catalog, string[] known)
    {
        if (catalog.Plugins.FirstOrDefault(plugin => plugin.Refusal is not null && plugin.Manifest?.Steps.Contains(id) == true) is { } refused)
            return $"Step '{id}' belongs to plugin '{refused.Manifest!.Id}', which was refused: {refused.Refusal} ({refused.Folder})";
        return known.Length == 0
            ? $"Step '{id}' is configured, but no plugin was loaded from {catalog.Folder}. Put the plugins there, or set Pipeline:Plugins:Path."
            : $"Step '{id}' is configured in Pipeline:Steps, but no loaded plugin has it.{NearestName.Hint(id, known)}";
    }

    private static string ComputeHash(ImmutableArray<StepDefinition> steps, ImmutableArray<ResultFormat> formats)
    {
        var text = new StringBuilder(ArticleJson.Format).Append('\n');
        foreach (var step in steps)
            text.Append(step.Id).Append(' ').Append(step.Plugin.Version).Append(' ').Append(JsonSerializer.Serialize(step.Options)).Append(step.Policy.Fingerprint).Append('\n');
        foreach (var format in formats)
            text.Append(format.Id).Append(' ').Append(format.Plugin?.Version).Append(' ').Append(format.Extension).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
