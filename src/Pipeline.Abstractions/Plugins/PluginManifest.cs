using System.Collections.Immutable;

namespace Pipeline.Plugins;

/// <summary>
/// What <c>plugin.json</c> says. A plugin is a folder with this file, its entry assembly and the assemblies it needs. It is application
/// code: an assembly load context keeps versions apart, it does not confine; never load one from a place that uploaders can write.
/// </summary>
public sealed record PluginManifest
{
    /// <summary>Unique id: lower-case letters, digits, <c>-</c> and <c>.</c>; the first word of its step ids.</summary>
    public required string Id { get; init; }

    /// <summary>The plugin's own version, semantic; part of what makes a run new.</summary>
    public required string Version { get; init; }

    /// <summary>The range of <see cref="PluginApi.Version"/> that it works with, in NuGet's notation: <c>[1.0,2.0)</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>File name of the assembly with the steps, inside the plugin's folder.</summary>
    public required string Entry { get; init; }

    /// <summary>Ids of the steps it brings; must be exactly those found in the assembly.</summary>
    public required ImmutableArray<string> Steps { get; init; }

    /// <summary>Ids of the result writers it brings; must be exactly those found in the assembly.</summary>
    public ImmutableArray<string> Writers { get; init; } = [];
}
