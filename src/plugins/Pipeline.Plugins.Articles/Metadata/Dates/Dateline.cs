using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>The opening of an agency's story: <c>PORT ELLERY, May 3 (Coast Wire) --</c>, <c>北京1月8日电</c>.</summary>
/// <param name="Month">The month, 1 to 12; 0 when none is given.</param>
/// <param name="Day">The day of the month; 0 when none is given.</param>
/// <param name="Agency">The agency; empty when none is named.</param>
/// <param name="Span">Where the agency, or else the dateline, stands.</param>
internal sealed partial record Dateline(int Month, int Day, string Agency, SourceSpan Span)
{
    private const int Longest = 120;

    internal static Dateline? Find(Document document, ArticleEdges edges)
    {
        // A caption or a subtitle may have been taken for the first paragraph.
        for (var index = edges.FirstBody; index < Math.Min(edges.FirstBody + 3, document.Blocks.Length); index++)
        {
            var block = document.Blocks[index];
            if (block.Role == BlockRole.Body && Read(block.Text) is { } line)
                return line;
        }

        return null;
    }

    internal bool IsDay(DateOnly date) => date.Month == Month && date.Day == Day;

    private static Dateline? Read(SourcedText text)
    {
        var opening = text.Value[..Math.Min(Longest, text.Length)];
        foreach (var pattern in new[] { Western(), Chinese() })
        {
            if (pattern.Match(opening) is not { Success: true } match)
                continue;
            var (month, day) = MonthAndDay(match);
            var agency = match.Groups["agency"];
            var whole = agency.Length > 0 ? agency : match;
            return new Dateline(month, day, agency.Value.Trim(), text.Locate(whole.Index, whole.Length));
        }

        return null;
    }

    private static (int Month, int Day) MonthAndDay(Match match)
    {
        if (!match.Groups["d"].Success)
            return default;
        var month = match.Groups["n"].Success ? MonthNames.NumberOf(match.Groups["n"].Value) : int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        return (month, int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^\\p{Lu}[\\p{L}.'’ /-]{1,40}(?:,\\s?\\p{Lu}[\\p{L}. ]{1,25}?)?,?\\s?(?:(?<n>\\p{L}{3,12})\\.?\\s(?<d>[0-9]{1,2})|(?<d>[0-9]{1,2})\\.?\\s(?<n>\\p{L}{3,12})\\.?)?,?\\s?[(（](?<agency>\\p{Lu}[^()（）0-9]{1,40})[)）]\\s?(?:--|—|–|-|\\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Western();

    [GeneratedRegex("^[（(【]?(?<agency>\\p{IsCJKUnifiedIdeographs}{1,8}[社报網网])\\p{IsCJKUnifiedIdeographs}{0,8}(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日[电電讯]", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
