using System.Collections.Immutable;
using Pipeline.Plugins;

namespace Pipeline.Core.Plugins;

/// <summary>What became of one folder in the plugins folder.</summary>
/// <param name="Folder">Full path of the folder.</param>
/// <param name="Manifest">What its <c>plugin.json</c> says; <c>null</c> when that could not be read.</param>
/// <param name="Refusal">Why it was not loaded, in one line with its cure; <c>null</c> when it was.</param>
public sealed record PluginReport(string Folder, PluginManifest? Manifest, string? Refusal)
{
    /// <summary>
    /// What is wrong with single steps of it, in one line each: each upload that reaches such a step fails, and nothing else does.
    /// </summary>
    public ImmutableArray<string> Flaws => [.. Steps.Where(step => step.Flaw is not null).Select(step => $"step '{step.Attribute.Id}': {step.Flaw}")];

    /// <summary>False when the allow-list leaves it out.</summary>
    internal bool IsAllowed { get; init; } = true;

    internal ImmutableArray<StepType> Steps { get; init; } = [];

    internal ImmutableArray<WriterType> Writers { get; init; } = [];
}
