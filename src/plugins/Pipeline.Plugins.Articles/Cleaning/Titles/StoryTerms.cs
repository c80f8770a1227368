using System.Runtime.InteropServices;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>The words of a story and how often they stand in it, to tell what a line about it shares with it.</summary>
internal sealed class StoryTerms
{
    private const int MostBlocks = 40;
    private const int OpeningBlocks = 4;
    // A story of usual length has about as many different words.
    private const int UsualTerms = 500;

    private readonly Dictionary<uint, (int Count, bool IsOpening)> _terms = new(UsualTerms);

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

    /// <summary>Words that mean something by themselves, as <see cref="WordHash"/>: longer than three letters, or of a script without spaces.</summary>
    internal static List<uint> Of(string text)
    {
        var terms = new List<uint>();
        var words = new WordCursor(text);
        while (words.Next())
        {
            if (words.End - words.Start > 3 || text[words.Start] > '\u2E7F')
                terms.Add(WordHash.Of(text.AsSpan(words.Start, words.End - words.Start)));
        }

        return terms;
    }

    /// <summary>What a line shares with the story.</summary>
    /// <param name="terms">The line's terms.</param>
    /// <param name="own">1 when the line is itself part of the story, so that its own words do not speak for it.</param>
    internal (double Share, double Opening, double Weight) Shared(IReadOnlyCollection<uint> terms, int own)
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

    private void Add(string text, bool isOpening)
    {
        foreach (var hash in Of(text))
        {
            ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, hash, out _);
            term = (term.Count + 1, term.IsOpening || isOpening);
        }
    }
}
