using Pipeline.Documents;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>The words of a story and how often they stand in it, to tell what a line about it shares with it.</summary>
internal sealed class StoryTerms
{
    private const int MostBlocks = 40;
    private const int OpeningBlocks = 4;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _opening = new(StringComparer.Ordinal);

    internal StoryTerms(Document document, int firstBody)
    {
        var read = 0;
        for (var index = firstBody; index < document.Blocks.Length && read < MostBlocks; index++)
        {
            if (document.Blocks[index].Role != BlockRole.Body)
                continue;
            foreach (var term in Of(document.Blocks[index].Text.Value))
            {
                _counts[term] = _counts.GetValueOrDefault(term) + 1;
                if (read < OpeningBlocks)
                    _opening.Add(term);
            }

            read++;
        }
    }

    /// <summary>Words that mean something by themselves: longer than three letters, or of a script without spaces.</summary>
    internal static IEnumerable<string> Of(string text)
    {
        var words = new WordCursor(text);
        while (words.Next())
        {
            if (words.End - words.Start > 3 || text[words.Start] > '\u2E7F')
                yield return text[words.Start..words.End].ToLowerInvariant();
        }
    }

    /// <summary>What a line shares with the story.</summary>
    /// <param name="terms">The line's terms.</param>
    /// <param name="own">1 when the line is itself part of the story, so that its own words do not speak for it.</param>
    internal (double Share, double Opening, double Weight) Shared(IReadOnlyCollection<string> terms, int own)
    {
        if (terms.Count == 0)
            return default;
        int shared = 0, opening = 0;
        double weight = 0;
        foreach (var term in terms)
        {
            var count = _counts.GetValueOrDefault(term) - own;
            shared += count > 0 ? 1 : 0;
            opening += own == 0 && _opening.Contains(term) ? 1 : 0;
            weight += Math.Log(1 + Math.Max(0, count));
        }

        return ((double)shared / terms.Count, (double)opening / terms.Count, weight / terms.Count);
    }
}
