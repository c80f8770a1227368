namespace Pipeline.Plugins.Articles.Sentences;

/// <summary>
/// Cuts a paragraph into sentences. A full stop ends none behind an abbreviation, an initial or a number, nor before a small letter; the
/// full stops of Chinese and Japanese always end one. Closing quotes and brackets stay with their sentence.
/// </summary>
internal static class SentenceSplitter
{
    private const string Ends = ".!?…。！？؟।";
    private const string AlwaysEnds = "。！？।";
    private const string Closers = "\"'”’»)]」』）】";

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "gen", "col", "lt", "sgt", "capt", "rev", "hon", "gov", "sen", "rep", "pres", "vs", "etc", "eg", "ie", "cf", "al", "no", "nr", "vol", "fig", "inc",
        "ltd", "co", "corp", "dept", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ave", "blvd", "approx", "bzw", "ca", "usw", "bspw", "evtl", "ggf", "inkl", "str",
        "mme", "mlle", "env", "sra", "srta", "ud", "uds", "dott", "sig", "avv", "ing", "dhr", "mevr", "drs", "tel", "им", "г", "гг", "ул", "руб", "млн", "млрд", "тыс", "стр",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "He", "She", "It", "They", "We", "I", "But", "And", "In", "On", "At", "This", "That", "These", "Those", "His", "Her", "Its", "Their", "There", "However", "For", "When", "While", "As",
        "After", "Before", "If", "Since", "Some", "Many", "Most", "One", "Two", "Such", "No", "Not", "Now", "With", "By", "From", "To", "What", "Who", "You",
    };

    /// <summary>Start and length of each sentence, white space between them left out; together they hold everything else.</summary>
    internal static IEnumerable<(int Start, int Length)> Split(string text)
    {
        var start = SkipSpace(text, 0);
        for (var index = start; index < text.Length; index++)
        {
            if (!Ends.Contains(text[index]) || !EndsHere(text, index, out var end))
                continue;
            yield return (start, end - start);
            start = SkipSpace(text, end);
            index = start - 1;
        }

        var rest = text.AsSpan(start).TrimEnd().Length;
        if (rest > 0)
            yield return (start, rest);
    }

    private static bool EndsHere(string text, int at, out int end)
    {
        end = at + 1;
        while (end < text.Length && (Ends.Contains(text[end]) || Closers.Contains(text[end])))
            end++;
        if (end == text.Length || AlwaysEnds.Contains(text[at]))
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;
        var next = SkipSpace(text, end);
        if (next == text.Length)
            return true;
        // A small letter goes on with the sentence, behind whatever stands before it.
        if (char.IsLower(text[next]))
            return false;
        return text[at] != '.' || !IsAbbreviation(text, at, next);
    }

    private static bool IsAbbreviation(string text, int stop, int next)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text.AsSpan(start, stop - start);
        if (word.IsEmpty)
            return false;
        // An initial goes with the name behind it; several of them (U.S.) may end a sentence, and then a common word opens the next.
        if (word.Length == 1)
            return char.IsUpper(word[0]);
        if (word.Contains('.'))
            return word[^2] == '.' && !Openers.Contains(FirstWord(text, next));
        return Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static string FirstWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[start..end];
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
