namespace Pipeline.Plugins.Articles.Summarising.Keywords;

/// <summary>A phrase that may be a keyword: its terms, how often and where first it stands, and how it is written.</summary>
internal sealed class Phrase(string[] terms, int firstSentence)
{
    private const int MostSpellings = 20;

    private Dictionary<string, int>? _spellings;
    private string _sentence = "";
    private int _start;
    private int _length;
    private int _lastSentence = -1;

    internal string[] Terms { get; } = terms;

    internal int FirstSentence { get; } = firstSentence;

    internal int Count { get; private set; }

    /// <summary>In how many sentences it stands.</summary>
    internal int Sentences { get; private set; }

    /// <summary>How often it is written with a capital where no sentence starts.</summary>
    internal int Capitals { get; private set; }

    /// <summary>Frequent and early phrases first.</summary>
    internal double Frequency => Count / Math.Log(2.7 + FirstSentence);

    /// <summary>The commonest spelling; of equals the first in the order of characters.</summary>
    internal ReadOnlySpan<char> Text => _spellings is null ? First : _spellings.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;

    // The first spelling is read where it stands: most phrases stand in a text once, and few are ever shown.
    private ReadOnlySpan<char> First => _sentence.AsSpan(_start, _length);

    internal void Add(string text, int start, int length, int sentence, bool startsSentence)
    {
        var spelling = text.AsSpan(start, length);
        Count++;
        Sentences += sentence == _lastSentence ? 0 : 1;
        _lastSentence = sentence;
        Capitals += !startsSentence && char.IsUpper(spelling[0]) ? 1 : 0;
        if (_length == 0)
            (_sentence, _start, _length) = (text, start, length);
        else if (_spellings is not null || !spelling.SequenceEqual(First))
            Tell(spelling);
    }

    /// <summary>True when the other phrase stands inside this one.</summary>
    internal bool Contains(Phrase other)
    {
        for (var start = 0; start + other.Terms.Length <= Terms.Length; start++)
        {
            if (Terms.AsSpan(start, other.Terms.Length).SequenceEqual(other.Terms))
                return true;
        }

        return false;
    }

    private void Tell(ReadOnlySpan<char> spelling)
    {
        // All before this one were written alike.
        _spellings ??= new Dictionary<string, int>(StringComparer.Ordinal) { [First.ToString()] = Count - 1 };
        var counts = _spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        if (counts.TryGetValue(spelling, out var count) || _spellings.Count < MostSpellings)
            counts[spelling] = count + 1;
    }
}
