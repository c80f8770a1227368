using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.People;
using Pipeline.Plugins.Articles.Splitting;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>What the model looks at in each line that may be the headline of a plain text. The order of the values is the model's.</summary>
internal static class TextTitleFeatures
{
    internal static readonly string[] Names =
    [
        "distance", "words", "letters-a-word", "ends-sentence", "ends-question", "ends-colon", "share", "share-opening", "weight", "terms",
        "date", "byline", "notice", "repeated", "inside-another", "holds-another", "capitalised", "upper", "digits", "quoted", "colon", "separator",
        "in-body", "parted", "caption", "place", "wide", "person", "marker",
        "next-words", "next-sentence", "next-date", "next-byline", "next2-byline", "before-words", "before2-words", "before-title-like",
        "to-byline", "from-byline", "title-like-behind", "title-like-before", "short-before", "short-behind", "rank-weight", "rank-words",
        "of-story", "next-of-story", "before-of-story", "blank-before", "blank-behind",
    ];

    private const int Far = 12;
    private const int Near = 5;

    internal static double[] Of(TitleLines lines, int index)
    {
        var line = lines[index];
        var (share, opening, weight) = lines.Shared(index);
        var text = line.Text;
        double[] values =
        [
            lines.FirstBody - lines.BlockOf(index), line.Words, text.Length / Math.Max(1, line.Words), Flag(line.EndsSentence), Flag(text[^1] is '?' or '!' or '？' or '！'), Flag(text[^1] is ':' or '：'), share, opening, weight, line.Terms.Count,
            Flag(line.HasDate), Flag(line.IsByline), Flag(line.IsNotice), Math.Min(5, lines.Repeats(index)), Flag(lines.IsInsideAnother(index)), Flag(lines.HoldsAnother(index)), Capitalised(text), Share(text, char.IsUpper), Share(text, char.IsDigit), Flag(text[0] is '"' or '“' or '\'' or '‘' or '„' or '«' or '('), Flag(text.Contains(':', StringComparison.Ordinal)), Flag(text.AsSpan().ContainsAny("|>»›")),
            Flag(line.Block.Role == BlockRole.Body), Flag(text.Contains(" | ", StringComparison.Ordinal) || text.Contains(" / ", StringComparison.Ordinal) || text.Contains(" - ", StringComparison.Ordinal)), Flag(line.Block.Role == BlockRole.Caption), (double)lines.BlockOf(index) / lines.Total, Share(text, letter => letter > '\u2E7F'), Flag(NameKind.LooksLikePerson(text)), Flag(TitleMarker.Find(text) is not null),
            Next(lines, index, 1)?.Words ?? 0, Flag(Next(lines, index, 1)?.EndsSentence), Flag(Next(lines, index, 1)?.HasDate), Flag(Next(lines, index, 1)?.IsByline), Flag(Next(lines, index, 2) is { IsByline: true } or { HasDate: true }), Next(lines, index, -1)?.Words ?? 0, Next(lines, index, -2)?.Words ?? 0, Flag(Next(lines, index, -1)?.IsTitleLike),
            Distance(lines, index, 1), Distance(lines, index, -1), Count(lines, index + 1, index + Far, other => other.IsTitleLike), Count(lines, index - Far, index - 1, other => other.IsTitleLike), Count(lines, index - Near, index - 1, other => other.IsShort), Count(lines, index + 1, index + Near, other => other.IsShort), lines.RankByWeight(index), lines.RankByWords(index),
            OfStory(line), OfStory(Next(lines, index, 1)), OfStory(Next(lines, index, -1)), lines.BlankLinesBefore(index), lines.BlankLinesBefore(index + 1),
        ];
        return values;
    }

    /// <summary>How surely the line was judged to be of the story; below zero, not to be.</summary>
    private static double OfStory(TitleLine? line) => line is null ? 0 : line.Block.Role == BlockRole.Body ? line.Block.Confidence : -line.Block.Confidence;

    private static TitleLine? Next(TitleLines lines, int index, int step) => index + step >= 0 && index + step < lines.Count ? lines[index + step] : null;

    /// <summary>How many lines on, or back, a line about author or time stands.</summary>
    private static double Distance(TitleLines lines, int index, int step)
    {
        for (var distance = 1; distance < Far; distance++)
        {
            if (Next(lines, index, distance * step) is not { } line)
                break;
            if (line.IsByline || line.HasDate)
                return distance;
        }

        return Far;
    }

    private static double Count(TitleLines lines, int from, int to, Func<TitleLine, bool> holds)
    {
        var count = 0;
        for (var index = Math.Max(0, from); index <= Math.Min(to, lines.Count - 1); index++)
            count += holds(lines[index]) ? 1 : 0;
        return count;
    }

    private static double Capitalised(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? 0 : (double)words.Count(word => char.IsUpper(word[0])) / words.Length;
    }

    private static double Share(string text, Func<char, bool> holds) => (double)text.Count(holds) / text.Length;

    private static double Flag(bool? value) => value == true ? 1 : 0;
}
