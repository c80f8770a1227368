using System.Collections.Immutable;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Pipeline.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pipeline.Plugins.Markdown;

/// <summary>
/// What the front matter says, under the names that pages use for the same. Read event by event, so that nesting and aliases cost nothing; what is nested
/// deeper than a list of texts is passed over, and YAML that is broken ends where it breaks.
/// </summary>
internal static class FrontMatter
{
    private const int MostFields = 200;
    private const int LongestValue = 2_000;

    internal static ImmutableArray<DeclaredField> Read(string text, MarkdownDocument parsed)
    {
        if (parsed.FirstOrDefault() is not YamlFrontMatterBlock block)
            return [];
        var span = new Documents.SourceSpan(block.Span.Start, Math.Max(0, Math.Min(block.Span.End + 1, text.Length) - block.Span.Start));
        var yaml = string.Join('\n', text.Substring(span.Start, span.Length).Split('\n').Skip(1).TakeWhile(line => line.TrimEnd() is not ("---" or "...")));
        var fields = ImmutableArray.CreateBuilder<DeclaredField>();
        foreach (var (key, value) in Pairs(yaml).Take(MostFields))
        {
            if (Name(key) is { } name && value.Length is > 0 and <= LongestValue)
                fields.Add(new DeclaredField("meta", name, value, span));
        }

        return fields.ToImmutable();
    }

    private static string? Name(string key) => key.ToLowerInvariant() switch
    {
        "title" => "dc.title",
        "author" or "authors" => "author",
        "date" or "published" or "publishdate" or "pubdate" or "date_published" => "article:published_time",
        "lastmod" or "updated" or "modified" or "last_modified_at" => "article:modified_time",
        "section" or "category" => "article:section",
        "lang" or "language" or "locale" => "language",
        "source" or "publisher" or "site" => "dc.publisher",
        "canonical" or "canonical_url" or "url" => "og:url",
        "description" or "summary" or "excerpt" => "description",
        _ => null,
    };

    /// <summary>Keys of the outermost mapping with their texts, one pair for each text of a list.</summary>
    private static List<(string Key, string Value)> Pairs(string yaml)
    {
        var pairs = new List<(string Key, string Value)>();
        try
        {
            var parser = new Parser(new StringReader(yaml));
            var depth = 0;
            string? key = null;
            while (pairs.Count < MostFields && parser.MoveNext())
            {
                if (parser.Current is Scalar scalar && depth == 1)
                    key = Take(pairs, key, scalar.Value);
                else if (parser.Current is Scalar item && depth == 2 && key is not null)
                    pairs.Add((key, item.Value.Trim()));
                else if (parser.Current is AnchorAlias && depth == 1)
                    key = null;
                depth += parser.Current is MappingStart or SequenceStart ? 1 : parser.Current is MappingEnd or SequenceEnd ? -1 : 0;
                if (depth == 1 && parser.Current is MappingEnd or SequenceEnd)
                    key = null;
            }
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            // What stood before the fault is as good as it was; the scanner has two ways to say that it found one.
        }

        return pairs;
    }

    private static string? Take(List<(string Key, string Value)> pairs, string? key, string value)
    {
        if (key is null)
            return value;
        pairs.Add((key, value.Trim()));
        return null;
    }
}
