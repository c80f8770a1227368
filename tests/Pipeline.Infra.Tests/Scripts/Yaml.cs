using Pipeline.Infra.Tests.Compiling;
using YamlDotNet.RepresentationModel;

namespace Pipeline.Infra.Tests.Scripts;

/// <summary>Reads YAML of the repository.</summary>
internal static class Yaml
{
    internal static YamlNode Read(params string[] names) => Assert.Single(ReadAll(names));

    internal static IReadOnlyList<YamlNode> ReadAll(params string[] names)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read(names)));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }
}
