using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Pipeline.Core.Schemas;

/// <summary>
/// What the XML documentation next to an assembly says of its types and properties, as plain sentences; nothing where there is none.
/// What we publish has a file with only these (<c>build/Summaries.xslt</c>) instead of the whole documentation.
/// </summary>
internal sealed partial class XmlSummaries
{
    private readonly Dictionary<Assembly, Dictionary<string, string>> _read = [];

    internal string? Of(Type type) => Find(type.Assembly, $"T:{type.FullName}");

    internal string? Of(PropertyInfo property) => Find(property.DeclaringType!.Assembly, $"P:{property.DeclaringType.FullName}.{property.Name}");

    private string? Find(Assembly assembly, string member)
    {
        if (!_read.TryGetValue(assembly, out var summaries))
            _read[assembly] = summaries = Read(FileOf(assembly));
        return summaries.GetValueOrDefault(member.Replace('+', '.'));
    }

    private static string FileOf(Assembly assembly)
    {
        var summaries = Path.ChangeExtension(assembly.Location, ".summaries");
        return File.Exists(summaries) ? summaries : Path.ChangeExtension(assembly.Location, ".xml");
    }

    private static Dictionary<string, string> Read(string file)
    {
        var summaries = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(file))
            return summaries;
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        foreach (var member in XDocument.Load(reader).Descendants("member"))
        {
            if (member.Attribute("name")?.Value is { } name && member.Element("summary") is { } summary)
                summaries[name] = Space().Replace(string.Concat(summary.Nodes().Select(Words)), " ").Trim();
        }

        return summaries;
    }

    private static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } reference => (reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name"))?.Value.Split('.', ':')[^1] ?? "",
        XElement element => string.Concat(element.Nodes().Select(Words)),
        _ => "",
    };

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
