using System.Collections.Immutable;
using Pipeline.Core.Configuration;
using Pipeline.Core.Plugins;
using Pipeline.Core.Runs;
using Pipeline.Core.Series.Assembly;
using Pipeline.Results;

namespace Pipeline.Core.Results;

/// <summary>The formats of a host: JSON, which records and series rely on, and those that are configured.</summary>
internal static class ResultFormats
{
    private static readonly ResultFormat Json = new("json", "json", RunJson.ContentType, (_, article, _) => ArticleJson.Write(article), (_, article, _) => SeriesJson.Write(article));
    private static readonly ResultFormat Markdown = new("markdown", "md", ArticleMarkdown.ContentType, (_, article, _) => ArticleMarkdown.Write(article), (_, article, _) => SeriesMarkdown.Write(article));
    private static readonly ResultFormat Text = new("text", "txt", ArticleText.ContentType, (_, article, _) => ArticleText.Write(article), (_, article, _) => ArticleText.Write(article));

    internal static ImmutableArray<ResultFormat> Build(PluginCatalog catalog, ResultOptions options)
    {
        ResultFormat[] known = [Json, Markdown, Text, .. catalog.Plugins.SelectMany(plugin => plugin.Writers.Select(writer => OfPlugin(writer, plugin)))];
        var chosen = options.Formats.Length == 0 ? [Markdown] : options.Formats.Select(id => Find(id, known)).ToArray();
        ImmutableArray<ResultFormat> all = [Json, .. chosen.Where(format => format != Json)];
        if (all.GroupBy(format => format.Extension).FirstOrDefault(group => group.Count() > 1) is { } clash)
            throw new ConfigurationException($"Of the formats in Pipeline:Results:Formats, {string.Join(" and ", clash.Select(format => $"'{format.Id}'"))} both write .{clash.Key} files. Keep one.");
        return all;
    }

    private static ResultFormat Find(string id, ResultFormat[] known) => Array.Find(known, format => format.Id == id)
        ?? throw new ConfigurationException($"Format '{id}' is configured in Pipeline:Results:Formats, but nothing writes it.{NearestName.Hint(id, [.. known.Select(format => format.Id)])}");

    private static ResultFormat OfPlugin(WriterType writer, PluginReport plugin)
    {
        // Made when it is first used: a writer that nobody configured runs no code.
        var made = new Lazy<IResultWriter>(() => (IResultWriter)Activator.CreateInstance(writer.Type)!, LazyThreadSafetyMode.PublicationOnly);
        return new ResultFormat(
            writer.Attribute.Id,
            writer.Attribute.Extension,
            writer.Attribute.ContentType,
            (finished, _, token) => made.Value.Write(finished, token),
            (finished, _, token) => made.Value.Write(finished, token))
        {
            Plugin = plugin.Manifest,
        };
    }
}
