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
        for (var index = 0; index < sentence.Length; index++)
        {
            var isSpace = char.IsWhiteSpace(sentence[index]);
            length += !char.IsAscii(sentence[index]) && Scripts.IsUnspaced(sentence, index) ? 0.5 : !isInside && !isSpace ? 1 : 0;
            isInside = !isSpace;
        }

        return length;
    }
}
