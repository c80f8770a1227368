using Pipeline.Documents;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>How often the words of names around a story stand in it, with a capital and without: a person's words have one always, a menu's do not.</summary>
internal sealed class NameWordCounts
{
    private const int LongestWord = 40;
    private const int ReadBody = 60_000;

    private readonly Dictionary<string, (int Capital, int Small)> _counts = new(StringComparer.OrdinalIgnoreCase);

    // Most words of a story begin like none of the names.
    private ulong _initials;

    internal NameWordCounts(Document document, IEnumerable<PersonMention> mentions)
    {
        foreach (var mention in mentions)
        {
            var words = new WordCursor(mention.Names[0].Name);
            while (words.Next())
            {
                _counts.TryAdd(mention.Names[0].Name[words.Start..words.End], default);
                _initials |= Initial(mention.Names[0].Name[words.Start]);
            }
        }

        if (_counts.Count > 0)
            Count(document);
    }

    /// <summary>How often the last word of a name stands in the story with a capital.</summary>
    internal int Surname(string name)
    {
        var last = 0;
        var words = new WordCursor(name);
        while (words.Next())
            last = _counts.GetValueOrDefault(name[words.Start..words.End]).Capital;
        return last;
    }

    /// <summary>How often the word of a name that stands small most often does so.</summary>
    internal int Small(string name)
    {
        var most = 0;
        var words = new WordCursor(name);
        while (words.Next())
        {
            if (char.IsUpper(name[words.Start]))
                most = Math.Max(most, _counts.GetValueOrDefault(name[words.Start..words.End]).Small);
        }

        return most;
    }

    private static ulong Initial(char character) => 1UL << (char.ToUpperInvariant(character) & 63);

    private void Count(Document document)
    {
        var lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var left = ReadBody;
        foreach (var block in document.Blocks)
        {
            if (block.Role != BlockRole.Body)
                continue;
            if (left <= 0)
                break;
            var text = block.Text.Value;
            var words = new WordCursor(text);
            while (words.Next() && words.Start < left)
            {
                var word = text.AsSpan(words.Start, words.End - words.Start);
                if ((_initials & Initial(word[0])) != 0 && word.Length <= LongestWord && lookup.TryGetValue(word, out var count))
                    lookup[word] = char.IsUpper(word[0]) ? (count.Capital + 1, count.Small) : (count.Capital, count.Small + 1);
            }

            left -= text.Length;
        }
    }
}
