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
            var isUnspaced = Scripts.IsUnspaced(rune);
            length += isUnspaced ? 0.5 : !isInside && !Rune.IsWhiteSpace(rune) ? 1 : 0;
            isInside = !Rune.IsWhiteSpace(rune);
        }

        return length;
    }
}
