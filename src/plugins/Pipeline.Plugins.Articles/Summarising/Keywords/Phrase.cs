namespace Pipeline.Plugins.Articles.Summarising.Keywords;

/// <summary>A phrase that may be a keyword: its terms, how often and where first it stands, and how it is written.</summary>
internal sealed class Phrase(string[] terms, int firstSentence)
{
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);

    internal string[] Terms { get; } = terms;

    internal int Count { get; private set; }

    /// <summary>Frequent and early phrases first.</summary>
    internal double Score => Count / Math.Log(2.7 + firstSentence);

    /// <summary>The commonest spelling; of equals the first in the order of characters.</summary>
    internal string Text => _spellings.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;

    internal void Add(string spelling)
    {
        Count++;
        if (_spellings.Count < 20 || _spellings.ContainsKey(spelling))
            _spellings[spelling] = _spellings.GetValueOrDefault(spelling) + 1;
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
}
