using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Splitting;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Candidates for the headline of a plain text: lines shortly before the story.</summary>
internal static partial class TextTitles
{
    private const int LooksBack = 25;

    internal static IEnumerable<Candidate<string>> Of(Document document)
    {
        var body = 0;
        while (body < document.Blocks.Length && document.Blocks[body].Role != BlockRole.Body)
            body++;
        for (var index = Math.Max(0, body - LooksBack); index < body; index++)
        {
            var block = document.Blocks[index];
            if (block.Role != BlockRole.Caption && Score(block.Text.Value, body - index) is var score && score > 0)
                yield return new Candidate<string>(block.Text.Value, Math.Min(0.9, score), "line before the story", block.Text.Span);
        }
    }

    private static double Score(string line, int distance)
    {
        var words = BlockMeasure.CountWords(line);
        if (words is < 2 or > 35 || line.Length > 250 || NotTitle().IsMatch(line) || BoilerplatePhrases.Match(line))
            return 0;
        var score = 0.35 + (0.05 * Math.Min(words, 8)) - (0.012 * distance);
        if (TitleMarker.Find(line) is not null)
            score += 0.15;
        if (BlockMeasure.IsSentenceEnd(line) && !line.EndsWith('?') && !line.EndsWith('!'))
            score -= 0.3;
        if (HasDate().IsMatch(line))
            score -= 0.3;
        if (!line.Any(char.IsLower) && line.Any(char.IsAsciiLetterUpper) && words < 4)
            score -= 0.2;
        return score;
    }

    [GeneratedRegex("^(by|von|par|por|di|door|af|av|автор|editor|source|updated|published|posted|photo|image|share|print|text|home|menu|search|skip)\\b.{0,60}$|^[\\d\\W]+$|https?://|@[a-z]|[|>»›].*[|>»›]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotTitle();

    [GeneratedRegex("\\b(19|20)\\d\\d[-./年]\\s?\\d{1,2}|\\d{1,2}:\\d\\d|\\b\\d{1,2}(st|nd|rd|th)?\\.?\\s+\\p{L}{3,10}\\.?,?\\s+(19|20)\\d\\d\\b|\\b\\p{L}{3,10}\\.?\\s+\\d{1,2}(st|nd|rd|th)?,?\\s+(19|20)\\d\\d\\b", RegexOptions.CultureInvariant)]
    private static partial Regex HasDate();
}
