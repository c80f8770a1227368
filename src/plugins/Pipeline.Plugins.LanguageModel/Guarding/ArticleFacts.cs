namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>What an answer may say: the words, neighbours and numbers of what was sent.</summary>
internal sealed class ArticleFacts
{
    private const int LongestEnding = 2;
    private const int ShortestStem = 5;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers;

    internal ArticleFacts(string text)
    {
        Text = text;
        _numbers = Tokens.Numbers(text).ToHashSet(StringComparer.Ordinal);
        var before = "";
        foreach (var match in Tokens.Of(text))
        {
            var word = Tokens.Fold(match.Value);
            _words.Add(word);
            _pairs.Add((before, word));
            for (var cut = 0; cut <= LongestEnding && word.Length - cut >= ShortestStem; cut++)
                _stems.Add(word[..^cut]);
            before = word;
        }
    }

    /// <summary>What was sent.</summary>
    internal string Text { get; }

    internal bool HasWord(string word) => _words.Contains(word);

    /// <summary>True when the two stand next to each other there.</summary>
    internal bool HasPair(string first, string second) => _pairs.Contains((first, second));

    internal bool HasNumber(string number) => _numbers.Contains(number);

    /// <summary>True for a word of the article with another ending: "officials" where it has "official".</summary>
    internal bool HasForm(string word) =>
        Enumerable.Range(0, LongestEnding + 1).Any(cut => word.Length - cut >= ShortestStem && _stems.Contains(word[..^cut]));
}
