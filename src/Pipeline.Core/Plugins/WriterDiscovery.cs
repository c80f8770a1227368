using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Pipeline.Plugins;
using Pipeline.Results;

namespace Pipeline.Core.Plugins;

/// <summary>Finds the result writers of a loaded assembly and holds them against its manifest.</summary>
internal static partial class WriterDiscovery
{
    internal static ImmutableArray<WriterType> Find(Assembly assembly, PluginManifest manifest)
    {
        var writers = assembly.GetTypes()
            .Select(type => (Type: type, Attribute: type.GetCustomAttribute<ResultWriterAttribute>()))
            .Where(found => found.Attribute is not null)
            .Select(found => Check(found.Attribute!, found.Type))
            .OrderBy(writer => writer.Attribute.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        DeclaredIds.Check("writer", "writers", [.. writers.Select(writer => writer.Attribute.Id)], manifest.Writers);
        return writers;
    }

    private static WriterType Check(ResultWriterAttribute attribute, Type type)
    {
        if (!typeof(IResultWriter).IsAssignableFrom(type) || type.IsAbstract || type.GetConstructor([]) is null)
            throw new PluginException($"{type.Name} is marked [ResultWriter] but is no class with a public constructor () that implements IResultWriter");
        if (!Extension().IsMatch(attribute.Extension))
            throw new PluginException($"writer '{attribute.Id}' has extension '{attribute.Extension}'; one to ten lower-case letters and digits are usable");
        return new WriterType(attribute, type);
    }

    [GeneratedRegex("^[a-z0-9]{1,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Extension();
}
