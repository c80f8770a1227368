namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>What an answer may say: the words, neighbours, numbers, quantities and dates of what was sent.</summary>
internal sealed class ArticleFacts
{
    private const int LongestEnding = 2;
    private const int ShortestStem = 5;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<(string, string, string)> _links = [];
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers;
    private readonly HashSet<string> _quantities;
    private readonly HashSet<string> _joined;
    private readonly Dictionary<int, HashSet<DateMention>> _dates;

    internal ArticleFacts(string text)
    {
        Text = text;
        _numbers = Tokens.Numbers(text).ToHashSet(StringComparer.Ordinal);
        _quantities = Quantities.Of(text).ToHashSet(StringComparer.Ordinal);
        _joined = Quantities.Joined(text).ToHashSet(StringComparer.Ordinal);
        _dates = DateMentions.Of(text).Select(date => date with { Start = 0, End = 0 }).GroupBy(date => date.Month).ToDictionary(group => group.Key, group => group.ToHashSet());
        var (beforeLast, last) = ("", "");
        foreach (var match in Tokens.Of(text))
        {
            var word = Tokens.Fold(match.Value);
            _words.Add(word);
            _pairs.Add((last, word));
            _links.Add((beforeLast, last, word));
            // Only what is written small is a word with endings; a name with another ending is another name.
            for (var cut = 0; char.IsLower(match.Value[0]) && cut <= LongestEnding && word.Length - cut >= ShortestStem; cut++)
                _stems.Add(word[..^cut]);
            (beforeLast, last) = (last, word);
        }
    }

    /// <summary>What was sent.</summary>
    internal string Text { get; }

    internal bool HasWord(string word) => _words.Contains(word);

    /// <summary>True when the two stand next to each other there.</summary>
    internal bool HasPair(string first, string second) => _pairs.Contains((first, second));

    /// <summary>False where the article goes on in another way behind "Ministry of".</summary>
    internal bool AllowsLink(string first, string link, string second) => !_pairs.Contains((first, link)) || _links.Contains((first, link, second));

    internal bool HasNumber(string number) => _numbers.Contains(number);

    internal bool HasQuantity(string quantity) => _quantities.Contains(quantity);

    internal bool HasJoined(string numbers) => _joined.Contains(numbers);

    internal bool HasDate(DateMention date) => _dates.TryGetValue(date.Month, out var dates) && dates.Any(date.IsSaidBy);

    /// <summary>True for a word of the article with another ending: "officials" where it has "official".</summary>
    internal bool HasForm(string word) =>
        Enumerable.Range(0, LongestEnding + 1).Any(cut => word.Length - cut >= ShortestStem && _stems.Contains(word[..^cut]));
}
