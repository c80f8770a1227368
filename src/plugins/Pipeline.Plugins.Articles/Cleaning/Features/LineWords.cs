namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>
/// The words of one line after the other, no word of a line twice and no small ones, each as a <see cref="WordHash"/>; in a script without spaces each pair of
/// characters is a word. A word that has a capital and does not start a sentence is a name.
/// </summary>
internal sealed class LineWords
{
    private readonly List<(uint Hash, bool IsName)> _words = [];
    private readonly HashSet<uint> _seen = [];

    internal int Count => _words.Count;

    internal (uint Hash, bool IsName) this[int index] => _words[index];

    internal void Add(string line)
    {
        _seen.Clear();
        var (hash, isName, isFirst, previous) = (WordHash.Start, false, true, ' ');
        for (var at = 0; at <= line.Length; at++)
        {
            var character = at < line.Length ? line[at] : ' ';
            if (TextTraits.IsUnspaced(character))
            {
                if (TextTraits.IsUnspaced(previous))
                    Take(WordHash.Pair(previous, character), isName: false);
            }
            else if (char.IsLetterOrDigit(character))
            {
                isName = hash == WordHash.Start ? char.IsUpper(character) && !isFirst : isName;
                hash = WordHash.Add(hash, character);
            }
            else
            {
                isFirst = StartsSentence(character) || (isFirst && hash == WordHash.Start);
                if (hash != WordHash.Start)
                    Take(hash, isName);
                hash = WordHash.Start;
            }

            previous = character;
        }
    }

    private static bool StartsSentence(char character) => character is '.' or '!' or '?' or ':' or '"' or '“';

    private void Take(uint hash, bool isName)
    {
        if (!PageWords.IsSmall(hash) && _seen.Add(hash))
            _words.Add((hash, isName));
    }
}
