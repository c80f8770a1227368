using System.Collections.Concurrent;
using Pipeline.Plugins.Articles.Cleaning.Features;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>
/// Terms of words that were read before, in any document of one language: words repeat, and stemming costs more than looking up. Each word has one place,
/// which it shares with others: the last one written stands there. Any number of threads may read and write; a lost word is stemmed again.
/// </summary>
internal sealed class TermCache
{
    private const int Places = 1 << 15;
    private const int PlacesOfOne = 1 << 10;
    private const int LongestWord = 40;

    private static readonly ConcurrentDictionary<string, TermCache> Caches = new(StringComparer.Ordinal);

    private static long _lastId;

    private readonly FoldedWord?[] _words;

    /// <param name="places">How many words it holds at most; a power of two.</param>
    internal TermCache(int places) => _words = new FoldedWord?[places];

    /// <summary>The cache of a language that has a list of small words; the others get one of their own, as their number has no bound.</summary>
    internal static TermCache Of(string language) => StopWords.IsKnown(language) ? Caches.GetOrAdd(language, _ => new TermCache(Places)) : new TermCache(PlacesOfOne);

    /// <summary>A word with its term; <c>null</c> for one that is not known, or not any more.</summary>
    internal FoldedWord? Find(ReadOnlySpan<char> word) => Volatile.Read(ref _words[PlaceOf(word)]) is { } known && word.SequenceEqual(known.Spelling) ? known : null;

    /// <summary>Keeps a word with its term, unless it is longer than any that comes again.</summary>
    internal FoldedWord Add(string word, string? term)
    {
        var folded = new FoldedWord(word, term, Interlocked.Increment(ref _lastId));
        if (word.Length <= LongestWord)
            Volatile.Write(ref _words[PlaceOf(word)], folded);
        return folded;
    }

    private int PlaceOf(ReadOnlySpan<char> word)
    {
        var hash = WordHash.OfExactly(word);
        return (int)((hash ^ (hash >> 15)) & (_words.Length - 1));
    }
}
