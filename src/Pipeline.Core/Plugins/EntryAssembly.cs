using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Pipeline.Plugins;

namespace Pipeline.Core.Plugins;

/// <summary>What is checked of a plugin's entry assembly before any code of it runs.</summary>
internal static class EntryAssembly
{
    /// <summary>Full path of the entry, certainly inside the folder.</summary>
    internal static string Locate(string folder, string entry)
    {
        if (entry.Length == 0 || Path.GetFileName(entry) != entry || entry.Contains('\\') || entry is "." or "..")
            throw new PluginException($"entry '{entry}' must be the name of a file in the plugin's folder, without a path");
        var file = new FileInfo(Path.Combine(folder, entry));
        if (!file.Exists)
            throw new PluginException($"entry '{entry}' is not in the folder; build the plugin and copy its whole output there");
        if (new DirectoryInfo(folder).LinkTarget is not null || file.LinkTarget is not null)
            throw new PluginException($"'{entry}' or its folder is a link; copy the plugin's files instead");
        return file.FullName;
    }

    /// <summary>Reads, without loading, which version of the contract the assembly was built against.</summary>
    internal static void CheckContract(string path, PluginManifest manifest)
    {
        var host = Version.Parse(PluginApi.Version);
        if (!ApiVersionRange.TryParse(manifest.ApiVersion, out var range))
            throw new PluginException($"apiVersion '{manifest.ApiVersion}' is not a version range; write one such as '[1.0,2.0)'");
        if (!range.Contains(host))
            throw new PluginException($"built for plugin API {manifest.ApiVersion}, this host has {host}; install a version of the plugin for {host}, or another host");
        var built = ReferencedContract(path)
            ?? throw new PluginException($"'{manifest.Entry}' does not reference Pipeline.Abstractions; is it the plugin's own assembly?");
        var here = typeof(PluginApi).Assembly.GetName().Version!;
        if (built > here)
            throw new PluginException($"'{manifest.Entry}' was built against Pipeline.Abstractions {built}, this host has {here}; update the host, or build the plugin against {here}");
    }

    private static Version? ReferencedContract(string path)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(path));
            if (!image.HasMetadata)
                throw new PluginException($"'{Path.GetFileName(path)}' is not a .NET assembly");
            var metadata = image.GetMetadataReader();
            var name = typeof(PluginApi).Assembly.GetName().Name!;
            foreach (var handle in metadata.AssemblyReferences)
            {
                var reference = metadata.GetAssemblyReference(handle);
                if (metadata.StringComparer.Equals(reference.Name, name))
                    return reference.Version;
            }

            return null;
        }
        catch (BadImageFormatException exception)
        {
            throw new PluginException($"'{Path.GetFileName(path)}' is not a .NET assembly: {exception.Message}", exception);
        }
    }
}
