using System.Collections.Concurrent;
using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>
/// Terms of words that were read before, in any document of one language: words repeat, and stemming costs more than looking up. Each word has one place,
/// which it shares with others: the last one written stands there. Any number of threads may read and write; a lost word is stemmed again.
/// </summary>
internal sealed class TermCache
{
    private const int Places = 1 << 15;
    private const int LongestWord = 40;

    private static readonly ConcurrentDictionary<string, TermCache> Caches = new(StringComparer.Ordinal);

    private readonly FoldedWord?[] _words = new FoldedWord?[Places];

    /// <summary>The cache of a language that has a list of small words; the others share nothing, as their number has no bound.</summary>
    internal static TermCache Of(string language) => Caches.GetOrAdd(language, _ => new TermCache());

    /// <summary>A word with its term; <c>null</c> for one that is not known, or not any more.</summary>
    internal FoldedWord? Find(ReadOnlySpan<char> word) => Volatile.Read(ref _words[PlaceOf(word)]) is { } known && word.SequenceEqual(known.Spelling) ? known : null;

    internal void Add(string word, string? term)
    {
        if (word.Length <= LongestWord)
            Volatile.Write(ref _words[PlaceOf(word)], new FoldedWord(word, term));
    }

    private static int PlaceOf(ReadOnlySpan<char> word)
    {
        var hash = WordHash.OfExactly(word);
        return (int)((hash ^ (hash >> 15)) & (Places - 1));
    }
}
