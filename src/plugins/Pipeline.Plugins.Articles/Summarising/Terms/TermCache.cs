using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>Terms of words that were read before, in any document of one language: words repeat, and stemming costs more than looking up. Takes no more once it is full.</summary>
internal sealed class TermCache
{
    private const int MostWords = 50_000;
    private const int LongestWord = 40;

    private static readonly ConcurrentDictionary<string, TermCache> Caches = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string?> _terms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _byCharacters;
    private int _count;

    internal TermCache() => _byCharacters = _terms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The cache of a language that has a list of small words; the others share nothing, as their number has no bound.</summary>
    internal static TermCache Of(string language) => Caches.GetOrAdd(language, _ => new TermCache());

    internal bool TryGet(ReadOnlySpan<char> word, [NotNullWhen(true)] out string? spelling, out string? term) => _byCharacters.TryGetValue(word, out spelling, out term);

    internal void Add(string word, string? term)
    {
        if (word.Length <= LongestWord && Volatile.Read(ref _count) < MostWords && _terms.TryAdd(word, term))
            Interlocked.Increment(ref _count);
    }
}
