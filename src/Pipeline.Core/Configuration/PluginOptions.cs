namespace Pipeline.Core.Configuration;

/// <summary>Where plugins are and which may load.</summary>
public sealed class PluginOptions
{
    /// <summary>The folder with one folder for each plugin; <c>null</c> for <c>plugins</c> beside the host. Never a place that uploaders can write.</summary>
    public string? Path { get; init; }

    /// <summary>Ids of the plugins that may load, apart by commas; empty for all in the folder.</summary>
    public string Allow { get; init; } = "";
}
