using System.Text;

namespace Pipeline.Training;

/// <summary>Tells how much of a text stands in the gold body: by shingles of four words, or by single words where a text has fewer.</summary>
internal sealed class GoldText
{
    private const int Shingle = 4;

    private readonly HashSet<string> _shingles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _starts = new(StringComparer.Ordinal);

    internal GoldText(IEnumerable<string> bodies)
    {
        foreach (var body in bodies)
        {
            var words = Words(body);
            for (var length = 1; length <= Shingle; length++)
            {
                for (var start = 0; start + length <= words.Count; start++)
                    (length == Shingle ? _shingles : _starts).Add(Join(words, start, length));
            }
        }
    }

    /// <summary>The share of the text that the gold holds, 0 to 1; NaN for a text without words.</summary>
    internal double ShareOf(string text)
    {
        var words = Words(text);
        if (words.Count == 0)
            return double.NaN;
        if (words.Count < Shingle)
            return _starts.Contains(Join(words, 0, words.Count)) ? 1 : 0;
        var found = Enumerable.Range(0, words.Count - Shingle + 1).Count(start => _shingles.Contains(Join(words, start, Shingle)));
        return (double)found / (words.Count - Shingle + 1);
    }

    private static string Join(List<string> words, int start, int length) => string.Join(' ', words.GetRange(start, length));

    // A letter of a script without spaces is a word of its own.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var alone = rune.Value is >= 0x2E80 and < 0xA000 or >= 0x20000;
            if (alone || !Rune.IsLetterOrDigit(rune))
                Flush();
            if (Rune.IsLetterOrDigit(rune))
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            if (alone)
                Flush();
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
