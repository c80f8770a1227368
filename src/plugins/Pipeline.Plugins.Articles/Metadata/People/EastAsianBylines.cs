using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>
/// Bylines inside running text: the office behind the name in Korean (<c>김서연 기자</c>), reporters in brackets behind a Chinese dateline
/// (<c>（记者张三、李四）</c>), a signature in brackets at the end of a Japanese story (<c>【山田太郎】</c>).
/// </summary>
internal static partial class EastAsianBylines
{
    private const double Reporter = 0.8;
    private const double Signature = 0.6;
    private const int Opening = 120;
    private const int MostNames = 8;

    internal static IEnumerable<PersonGroup> Of(Document document, ArticleEdges edges)
    {
        foreach (var line in edges.Lines)
        {
            var matches = Korean().Matches(line.Block.Text.Value);
            if (matches.Count > 0)
                yield return Group(matches.Take(MostNames).Select(match => match.Groups["name"]), line.Block, Reporter * line.Nearness);
        }

        if (edges.LastBody < 0 || edges.FirstBody >= document.Blocks.Length)
            yield break;
        var first = document.Blocks[edges.FirstBody];
        if (Chinese().Match(first.Text.Value[..Math.Min(Opening, first.Text.Length)]) is { Success: true } reporters)
            yield return Group(reporters.Groups["name"].Captures, first, Reporter);
        var last = document.Blocks[edges.LastBody];
        if (Japanese().Match(last.Text.Value, Math.Max(0, last.Text.Length - Opening)) is { Success: true } signature)
            yield return Group(signature.Groups["name"].Captures, last, Signature);
    }

    private static PersonGroup Group(IEnumerable<Capture> names, Block block, double confidence) =>
        new("byline", [.. names.Select(name => new Candidate<string>(name.Value, confidence, "byline", block.Text.Locate(name.Index, name.Length)))]);

    [GeneratedRegex("(?<name>[\\uAC00-\\uD7A3]{2,4})\\s?(?:선임기자|특파원|기자)(?![\\uAC00-\\uD7A3])", RegexOptions.CultureInvariant)]
    private static partial Regex Korean();

    [GeneratedRegex("[（(](?:本报|本報|本网|本社|特约|见习)?[记記]者\\s?(?:(?<name>\\p{IsCJKUnifiedIdeographs}{2,4})[、，\\s]?)+[）)]", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex("[【（(](?<name>\\p{IsCJKUnifiedIdeographs}{2,6})(?:[、・](?<name>\\p{IsCJKUnifiedIdeographs}{2,6}))*[】）)]$", RegexOptions.CultureInvariant)]
    private static partial Regex Japanese();
}
