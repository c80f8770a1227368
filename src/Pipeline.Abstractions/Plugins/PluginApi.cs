namespace Pipeline.Plugins;

/// <summary>The contract between host and plugins, as a version.</summary>
public static class PluginApi
{
    /// <summary>
    /// The version of this contract, major.minor. A plugin states the range it was built for as <c>apiVersion</c> in its <c>plugin.json</c>
    /// in NuGet's notation (<c>[1.0,2.0)</c>); the host refuses it, before loading any of its code, when this version is outside.
    /// </summary>
    public const string Version = "1.0";
}
