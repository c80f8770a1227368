namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>
/// Reads an agency, an office or a desk that signs in a person's place: <c>The Associated Press</c>, <c>VP Staff</c>, <c>Vale24 Redaktion</c>,
/// <c>University of Aldermoor</c>. It takes up the whole text, to a comma or bracket.
/// </summary>
internal static class OfficeReader
{
    private const int MostWords = 6;
    private const int LongestAcronym = 6;
    private const string Ends = ",;(|.";

    internal static FoundName? Read(string text)
    {
        var end = 0;
        int words = 0, start = 0;
        var isOffice = false;
        // Among shouted words none is an acronym.
        var isShouted = text.Contains(' ') && text.AsSpan().IndexOfAnyInRange('a', 'z') < 0;
        while (start < text.Length && words <= MostWords)
        {
            var length = text.AsSpan(start).IndexOfAny(' ', '\u00A0') is var space and >= 0 ? space : text.Length - start;
            var token = text.AsSpan(start, length);
            var word = token.TrimEnd(Ends);
            if (word.IsEmpty || !IsWord(word, words > 0))
                return null;
            isOffice |= NameWords.Organisations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || (!isShouted && IsAcronym(word));
            words++;
            end = start + word.Length;
            if (word.Length < token.Length)
                break;
            start += length + 1;
        }

        return words is > 0 and <= MostWords && (isOffice || NameKind.IsAgency(text[..end])) && char.IsLetterOrDigit(text[end - 1]) ? new FoundName(text[..end], 0, end) : null;
    }

    // A name's word has a capital or is the address of a site; small ones link.
    private static bool IsWord(ReadOnlySpan<char> word, bool isBehind) =>
        char.IsUpper(word[0]) || (word.IndexOf('.') is var stop and > 1 && stop < word.Length - 2 && !word.Contains('@')) || (isBehind && word is "of" or "the" or "for" or "and" or "&" or "de" or "la" or "del" or "do" or "da" or "der" or "des" or "für");

    // RWLabs, TPN: two capitals at the start; longer ones are shouted words, and "AAAPrint" is glued controls.
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var small = word.IndexOfAnyInRange('a', 'z');
        return word.Length >= 2 && char.IsUpper(word[0]) && char.IsUpper(word[1]) && (small < 0 ? word.Length <= LongestAcronym : !NameWords.IsEnd(word[(small - 1)..].ToString()));
    }
}
