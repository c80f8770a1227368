using System.Collections.Frozen;
using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>The words of a text that say what it is about, folded so that forms of one word are one term.</summary>
/// <param name="language">BCP 47 tag of the text.</param>
internal sealed class TermReader(string language)
{
    private readonly FrozenSet<string> _stopWords = StopWords.Of(language);
    private readonly bool _isEnglish = language == "en";

    /// <summary>The term of a word; <c>null</c> for a stop word or a single letter.</summary>
    internal string? TermOf(string word)
    {
        var term = word.ToLowerInvariant().Replace('’', '\'');
        if (_stopWords.Contains(term))
            return null;
        if (_isEnglish && term.Length > 2 && term.EndsWith("'s", StringComparison.Ordinal))
            term = term[..^2];
        if (term.Length < 2 && !char.IsDigit(term[0]))
            return null;
        return _isEnglish && term.Length > 3 ? PorterStemmer.Stem(term) : term;
    }

    internal List<string> Read(string text)
    {
        var terms = new List<string>();
        foreach (var word in Words.In(text))
        {
            if (TermOf(word) is { } term)
                terms.Add(term);
        }

        return terms;
    }
}
