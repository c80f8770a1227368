using System.Collections.Immutable;
using Pipeline.Core.Configuration;
using Pipeline.Plugins;

namespace Pipeline.Core.Plugins;

/// <summary>
/// The plugins of a host. Every check that can be made is made before code of a plugin runs; each refusal is one line with its cure. The
/// order is that of the folder names and means nothing: configuration alone orders steps.
/// </summary>
public sealed class PluginCatalog
{
    private PluginCatalog(string folder, ImmutableArray<PluginReport> reports) => (Folder, Plugins) = (folder, reports);

    /// <summary>The folder that was looked through.</summary>
    public string Folder { get; }

    /// <summary>What became of every folder in it, loaded or refused, by name.</summary>
    public ImmutableArray<PluginReport> Plugins { get; }

    /// <summary>Loads the plugins of a folder; a plugin that cannot be loaded is reported, not thrown.</summary>
    public static PluginCatalog Load(PluginOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var root = Path.GetFullPath(options.Path ?? Path.Combine(AppContext.BaseDirectory, "plugins"));
        var allowed = options.Allow.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var folders = Directory.Exists(root) ? Directory.GetDirectories(root) : [];
        Array.Sort(folders, StringComparer.Ordinal);
        var reports = ImmutableArray.CreateBuilder<PluginReport>();
        foreach (var folder in folders)
            reports.Add(LoadOne(folder, allowed, reports));
        return new PluginCatalog(root, reports.ToImmutable());
    }

    /// <summary>
    /// For a host whose folder holds only plugins that it is meant to have: one that cannot be loaded would turn uploads away that it
    /// reads.
    /// </summary>
    /// <exception cref="ConfigurationException">A plugin was refused although it is allowed.</exception>
    public void RequireLoaded()
    {
        if (Plugins.FirstOrDefault(plugin => plugin.Refusal is not null && plugin.IsAllowed) is { } refused)
            throw new ConfigurationException($"The plugin in {refused.Folder} cannot be used: {refused.Refusal}. Publish the app again, or remove the folder.");
    }

    private static PluginReport LoadOne(string folder, string[] allowed, IEnumerable<PluginReport> before)
    {
        PluginManifest? manifest = null;
        try
        {
            manifest = ManifestFile.Read(folder);
            if (!IsAllowed(manifest, allowed))
                throw new PluginException($"not on the allow-list; add '{manifest.Id}' to Pipeline:Plugins:Allow");
            if (before.FirstOrDefault(other => other.Refusal is null && other.Manifest?.Id == manifest.Id) is { } twin)
                throw new PluginException($"id '{manifest.Id}' is taken by {twin.Folder}; remove one of the two");
            var path = EntryAssembly.Locate(folder, manifest.Entry);
            EntryAssembly.CheckContract(path, manifest);
            var assembly = new PluginLoadContext(manifest.Id, path).LoadFromAssemblyPath(path);
            return new PluginReport(folder, manifest, null) { Steps = StepDiscovery.Find(assembly, manifest), Writers = WriterDiscovery.Find(assembly, manifest) };
        }
        catch (PluginException exception)
        {
            return new PluginReport(folder, manifest, exception.Message) { IsAllowed = manifest is null || IsAllowed(manifest, allowed) };
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return new PluginReport(folder, manifest, $"cannot be loaded: {exception.Message}");
        }
    }

    private static bool IsAllowed(PluginManifest manifest, string[] allowed) => allowed.Length == 0 || allowed.Contains(manifest.Id);
}
