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

    // A reporter's address may stand between two.
    private const int LinesApart = 2;

    internal static IEnumerable<PersonGroup> Of(Document document, ArticleEdges edges)
    {
        foreach (var group in KoreanReporters(edges))
            yield return group;
        if (edges.LastBody < 0 || edges.FirstBody >= document.Blocks.Length)
            yield break;
        var first = document.Blocks[edges.FirstBody];
        if (Chinese().Match(first.Text.Value[..Math.Min(Opening, first.Text.Length)]) is { Success: true } reporters)
            yield return Group(reporters.Groups["name"].Captures, first, Reporter);
        var last = document.Blocks[edges.LastBody];
        if (Japanese().Match(last.Text.Value, Math.Max(0, last.Text.Length - Opening)) is { Success: true } signature)
            yield return Group(signature.Groups["name"].Captures, last, Signature);
    }

    /// <summary>The reporters of each line; those of lines that name a reporter and nothing else, one below the other, are one group.</summary>
    private static IEnumerable<PersonGroup> KoreanReporters(ArticleEdges edges)
    {
        var groups = new List<(PersonGroup People, int Line, bool IsBare)>();
        foreach (var line in edges.Lines)
        {
            var text = line.Block.Text.Value;
            var matches = Korean().Matches(text);
            if (matches.Count == 0)
                continue;
            var group = Group(matches.Take(MostNames).Select(match => match.Groups["name"]), line.Block, Reporter * line.Nearness);
            var isBare = matches is [{ Index: 0 } match] && match.Length == text.Length;
            if (isBare && groups is [.., { IsBare: true } before] && line.Index - before.Line <= LinesApart)
                groups[^1] = (before.People with { People = [.. before.People.People, .. group.People] }, line.Index, true);
            else
                groups.Add((group, line.Index, isBare));
        }

        return groups.Select(group => group.People);
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
