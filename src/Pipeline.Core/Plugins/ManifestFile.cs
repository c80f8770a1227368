using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Pipeline.Plugins;

namespace Pipeline.Core.Plugins;

/// <summary>Reads <c>plugin.json</c>.</summary>
internal static partial class ManifestFile
{
    internal const string Name = "plugin.json";

    private const int MaxBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    internal static PluginManifest Read(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, Name));
        if (!file.Exists)
            throw new PluginException($"no {Name} in the folder; add one that names id, version, apiVersion, entry and steps");
        if (file.Length > MaxBytes)
            throw new PluginException($"{Name} is {file.Length} bytes long; at most {MaxBytes} are read");
        PluginManifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<PluginManifest>(File.ReadAllBytes(file.FullName), Json)
                ?? throw new PluginException($"{Name} says null; it must be an object");
        }
        catch (JsonException exception)
        {
            throw new PluginException($"{Name} is not usable: {exception.Message}", exception);
        }

        Check(manifest);
        return manifest;
    }

    private static void Check(PluginManifest manifest)
    {
        if (!Identifier().IsMatch(manifest.Id))
            throw new PluginException($"id '{manifest.Id}' in {Name} is not usable; lower-case letters, digits, '-' and '.' are");
        if (manifest.Steps.IsDefaultOrEmpty && manifest.Writers.IsDefaultOrEmpty)
            throw new PluginException($"{Name} declares no steps and no writers; list every [Step] and [ResultWriter] of the assembly");
        foreach (var (kind, id) in manifest.Steps.Select(id => ("step", id)).Concat(manifest.Writers.Select(id => ("writer", id))))
        {
            if (!Identifier().IsMatch(id) || !id.StartsWith(manifest.Id + ".", StringComparison.Ordinal))
                throw new PluginException($"{kind} '{id}' in {Name} must be named '{manifest.Id}.<name>'");
        }
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9.-]{0,98}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
