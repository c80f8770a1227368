using System.Text;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Sentences;

/// <summary>How many words a sentence has for a reader: stretches between white space; a character of a script without spaces counts as half of one.</summary>
internal static class SentenceLength
{
    internal static int Of(string sentence) => (int)Math.Ceiling(Measure(sentence));

    /// <summary>The same with halves.</summary>
    internal static double Measure(string sentence)
    {
        var length = 0.0;
        var isInside = false;
        foreach (var rune in sentence.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune);
            length += !rune.IsAscii && Scripts.IsUnspaced(rune) ? 0.5 : !isInside && !isSpace ? 1 : 0;
            isInside = !isSpace;
        }

        return length;
    }
}
