using System.Runtime.InteropServices;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>The words of a story and how often they stand in it, to tell what a line about it shares with it.</summary>
internal sealed class StoryTerms
{
    private const int MostBlocks = 40;
    private const int OpeningBlocks = 4;
    private const int LongestOnStack = 64;

    private readonly Dictionary<string, (int Count, bool IsOpening)> _terms = new(StringComparer.Ordinal);

    internal StoryTerms(Document document, int firstBody)
    {
        var read = 0;
        for (var index = firstBody; index < document.Blocks.Length && read < MostBlocks; index++)
        {
            if (document.Blocks[index].Role != BlockRole.Body)
                continue;
            Add(document.Blocks[index].Text.Value, isOpening: read < OpeningBlocks);
            read++;
        }
    }

    /// <summary>Words that mean something by themselves: longer than three letters, or of a script without spaces.</summary>
    internal static IEnumerable<string> Of(string text)
    {
        var words = new WordCursor(text);
        while (words.Next())
        {
            if (IsTerm(text, words))
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
            var (times, isOpening) = _terms.GetValueOrDefault(term);
            var count = times - own;
            shared += count > 0 ? 1 : 0;
            opening += own == 0 && isOpening ? 1 : 0;
            weight += Math.Log(1 + Math.Max(0, count));
        }

        return ((double)shared / terms.Count, (double)opening / terms.Count, weight / terms.Count);
    }

    private static bool IsTerm(string text, in WordCursor word) => word.End - word.Start > 3 || text[word.Start] > '\u2E7F';

    // The same terms as above; only the first time that one stands there a string is made of it.
    private void Add(string text, bool isOpening)
    {
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestOnStack];
        var words = new WordCursor(text);
        while (words.Next())
        {
            if (!IsTerm(text, words))
                continue;
            var word = text.AsSpan(words.Start, words.End - words.Start);
            var letters = word.Length <= LongestOnStack ? lower[..word.Length] : new char[word.Length];
            word.ToLowerInvariant(letters);
            ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, letters, out _);
            term = (term.Count + 1, term.IsOpening || isOpening);
        }
    }
}
