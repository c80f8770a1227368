namespace Pipeline.Plugins.Pdf;

/// <summary>Whether a text ends where a sentence does, and whether another goes on with it.</summary>
internal static class Sentences
{
    /// <summary>True when the text does not end as a sentence does; the mark of a footnote behind it says nothing.</summary>
    internal static bool IsOpen(string text) =>
        !(text.TrimEnd('"', '\'', '”', '’', '»', ')', '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹') is { Length: > 0 } trimmed && trimmed[^1] is '.' or '!' or '?' or ':' or '。' or '！' or '？');

    /// <summary>True when the next text reads as what comes behind an open one.</summary>
    internal static bool GoesOn(string text, string next) => char.IsLower(next[0]) || EndsInHyphen(text);

    internal static bool EndsInHyphen(string text) => text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(text[^2]);
}
