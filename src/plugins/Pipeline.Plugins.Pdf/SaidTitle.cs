using System.Text;

namespace Pipeline.Plugins.Pdf;

/// <summary>The title that the properties of a PDF declare, compared by its letters and digits: apostrophes, dashes and quotes are set in many ways.</summary>
internal sealed class SaidTitle(string said)
{
    private readonly string _said = Words(said);

    /// <summary>True when a text is this title without the site around it, or this title is the text cut short; a site's name is a smaller part of it.</summary>
    internal bool IsRepeatedBy(string text)
    {
        var words = Words(text);
        if (words.Length <= 1 || _said.Length <= 1)
            return false;
        return _said.StartsWith(words, StringComparison.Ordinal)
            || (words.Length * 2 >= _said.Length && _said.Contains(words, StringComparison.Ordinal))
            || words.StartsWith(_said[..^1], StringComparison.Ordinal);
    }

    /// <summary>The words of a text in capitals, a space before and behind each, so that no part of a word is taken for one.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder(" ", text.Length + 2);
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign) || char.IsSurrogate(sign))
                words.Append(char.ToUpperInvariant(sign));
            else if (!IsInWord(sign) && words[^1] != ' ')
                words.Append(' ');
        }

        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }

    // Apostrophes straight and typographic, and the soft hyphen.
    private static bool IsInWord(char sign) => sign is '\'' or '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '`' or '\u00AD';
}
