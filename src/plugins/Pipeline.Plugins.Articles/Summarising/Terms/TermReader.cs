using System.Collections.Frozen;
using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>
/// The words of a text that say what it is about, folded so that forms of one word are one term; terms are numbered as they come. For one document and one
/// thread.
/// </summary>
/// <param name="language">BCP 47 tag of the text.</param>
internal sealed class TermReader(string language)
{
    /// <summary>In place of a term's number for a stop word or a single letter.</summary>
    internal const int None = -1;

    private const int LongestUnlistedStopWord = 3;

    // A story of usual length has about as many different words.
    private const int UsualWords = 500;

    private readonly FrozenSet<string> _stopWords = StopWords.Of(language);
    private readonly bool _isListed = StopWords.IsKnown(language);
    private readonly bool _isEnglish = language == "en";
    private readonly Func<string, string> _stem = Stemmers.Of(language);
    private readonly TermCache _known = TermCache.Of(language);
    private readonly List<string> _terms = [];
    private readonly Dictionary<string, int> _numbers = new(UsualWords, StringComparer.Ordinal);
    private readonly Dictionary<long, int> _words = new(UsualWords);

    /// <summary>The terms of what was read so far by their numbers.</summary>
    internal IReadOnlyList<string> Terms => _terms;

    /// <summary>The number of a word's term; <see cref="None"/> for a stop word or a single letter.</summary>
    internal int NumberOf(ReadOnlySpan<char> word)
    {
        var folded = Folded(word);
        if (!_words.TryGetValue(folded.Id, out var number))
            _words[folded.Id] = number = folded.Term is null ? None : Number(folded.Term);
        return number;
    }

    /// <summary>The number that a term has; <see cref="None"/> for one that was not read.</summary>
    internal int Find(string term) => _numbers.GetValueOrDefault(term, None);

    /// <summary>The terms of a text from outside, such as the title; they get no numbers.</summary>
    internal List<string> Read(string text)
    {
        var terms = new List<string>();
        var words = new WordCursor(text);
        while (words.Next())
        {
            if (Folded(text.AsSpan(words.Start, words.End - words.Start)).Term is { } term)
                terms.Add(term);
        }

        return terms;
    }

    private int Number(string term)
    {
        if (!_numbers.TryGetValue(term, out var number))
        {
            _numbers[term] = number = _terms.Count;
            _terms.Add(term);
        }

        return number;
    }

    private FoldedWord Folded(ReadOnlySpan<char> word)
    {
        if (_known.Find(word) is { } known)
            return known;
        var spelling = word.ToString();
        return _known.Add(spelling, Fold(spelling));
    }

    private string? Fold(string word)
    {
        var term = word.ToLowerInvariant().Replace('’', '\'');
        // Where nobody listed the small words of a language, they are the short ones.
        if (_isListed ? _stopWords.Contains(term) : term.Length <= LongestUnlistedStopWord && term[0] < '\u2E80' && char.IsLetter(term[0]))
            return null;
        if (_isEnglish && term.Length > 2 && term.EndsWith("'s", StringComparison.Ordinal))
            term = term[..^2];
        if (term.Length < 2 && !char.IsDigit(term[0]))
            return null;
        var stem = _stem(term);
        return stem.Length == 0 ? term : stem;
    }
}
