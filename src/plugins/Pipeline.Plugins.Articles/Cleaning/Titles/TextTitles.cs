using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Text;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Splitting;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Candidates for the headline of a plain text: lines shortly before the story.</summary>
internal static partial class TextTitles
{
    private const int LooksBack = 25;
    private const double Headline = 0.5;
    private const double Standfirst = 0.07;

    internal static IEnumerable<Candidate<string>> Of(Document document)
    {
        var body = 0;
        while (body < document.Blocks.Length && document.Blocks[body].Role != BlockRole.Body)
            body++;
        var story = WordsOfStory(document, body);
        var hasByline = false;
        for (var index = body - 1; index >= Math.Max(0, body - LooksBack); index--)
        {
            var block = document.Blocks[index];
            var score = block.Role == BlockRole.Caption ? 0 : Score(block.Text.Value, body - index, hasByline, story);
            // Of two lines that could both be the headline the second, if it is longer, is the standfirst.
            if (score > 0 && index > 0 && document.Blocks[index - 1].Text.Length < block.Text.Length && Score(document.Blocks[index - 1].Text.Value, body - index + 1, hasByline, story) > Headline)
                score -= Standfirst;
            if (score > 0)
                yield return new Candidate<string>(block.Text.Value, Math.Min(0.9, score), "line before the story", block.Text.Span);
            hasByline |= TextDates.Match(block.Text.Value) || NotTitle().IsMatch(block.Text.Value);
        }
    }

    private static HashSet<string> WordsOfStory(Document document, int body) =>
        document.Blocks.Skip(body).Where(block => block.Role == BlockRole.Body).Take(40)
            .SelectMany(block => Words.In(block.Text.Value)).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    private static double Score(string line, int distance, bool hasBylineBehind, HashSet<string> story)
    {
        var words = BlockMeasure.CountWords(line);
        if (words is < 2 or > 35 || line.Length > 250 || NotTitle().IsMatch(line) || BoilerplatePhrases.Match(line))
            return 0;
        var terms = Words.In(line).Select(word => word.ToLowerInvariant()).Where(word => word.Length > 3 || word[0] > '\u2E7F').ToArray();
        var shared = terms.Length == 0 ? 0 : (double)terms.Count(story.Contains) / terms.Length;
        var score = 0.2 + (0.04 * Math.Min(words, 8)) - (0.004 * distance) + (0.25 * shared);
        if (hasBylineBehind)
            score += 0.12;
        if (TitleMarker.Find(line) is not null)
            score += 0.15;
        if (BlockMeasure.IsSentenceEnd(line) && !line.EndsWith('?') && !line.EndsWith('!'))
            score -= 0.25;
        if (words > 18)
            score -= 0.1;
        if (TextDates.Match(line))
            score -= 0.3;
        if (!line.Any(char.IsLower) && line.Any(char.IsAsciiLetterUpper) && words < 4)
            score -= 0.2;
        return score;
    }

    [GeneratedRegex("^(by|von|par|por|di|door|af|av|автор|editor|source|updated|published|posted|photo|image|share|print|text|home|menu|search|skip)\\b.{0,60}$|^[\\d\\W]+$|https?://|@[a-z]|[|>»›].*[|>»›]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotTitle();
}
