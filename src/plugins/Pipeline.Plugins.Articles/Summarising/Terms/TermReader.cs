using System.Collections.Frozen;
using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>The words of a text that say what it is about, folded so that forms of one word are one term. For one document and one thread.</summary>
/// <param name="language">BCP 47 tag of the text.</param>
internal sealed class TermReader(string language)
{
    private const int LongestUnlistedStopWord = 3;

    private readonly FrozenSet<string> _stopWords = StopWords.Of(language);
    private readonly bool _isListed = StopWords.IsKnown(language);
    private readonly bool _isEnglish = language == "en";
    private readonly Func<string, string> _stem = Stemmers.Of(language);
    private readonly TermCache _known = StopWords.IsKnown(language) ? TermCache.Of(language) : new TermCache();

    /// <summary>The term of a word; <c>null</c> for a stop word or a single letter.</summary>
    internal string? TermOf(ReadOnlySpan<char> word)
    {
        if (_known.TryGet(word, out var term))
            return term;
        var text = word.ToString();
        term = Fold(text);
        _known.Add(text, term);
        return term;
    }

    internal List<string> Read(string text)
    {
        var terms = new List<string>();
        var words = new WordCursor(text);
        while (words.Next())
        {
            if (TermOf(text.AsSpan(words.Start, words.End - words.Start)) is { } term)
                terms.Add(term);
        }

        return terms;
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
