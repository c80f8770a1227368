using System.Collections.Frozen;

namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>
/// Holds the words of an answer against the article: names, numbers written as words, days and months must stand there, and what stands together must stand
/// together there. A name is what has a capital; the first word of a sentence has one in any case and must be a word of the article or a small one.
/// </summary>
internal static class WordGuard
{
    private static readonly FrozenSet<string> Links = FrozenSet.ToFrozenSet("of for de del della di du des do da der van von bin al".Split(' '), StringComparer.Ordinal);

    internal static string? FirstFlaw(string text, ArticleFacts facts)
    {
        if (!WritesNames(text, facts))
            return "it does not write as the article does: names cannot be told in it";
        Seen beforeLast = default, last = default;
        foreach (var match in Tokens.Of(text))
        {
            var word = Tokens.Fold(match.Value);
            var opens = Opens(text, match.Index);
            var isSmallOpener = opens && SmallWords.Openers.Contains(word);
            var now = new Seen(word, match.Index, match.Index + match.Length, char.IsUpper(match.Value[0]) && !isSmallOpener, NumberWords.Contains(word));
            if (now.IsNumber && !facts.HasWord(word))
                return $"the number '{match.Value}' does not stand in the article";
            if (now.IsName && !facts.HasWord(word) && !(opens && facts.HasForm(word)))
                return $"'{match.Value}' does not stand in the article";
            if (!facts.HasWord(word) && (CalendarWords.IsDay(word) || !(char.IsUpper(match.Value[0]) || char.IsLower(match.Value[0]))))
                return $"'{match.Value}' does not stand in the article";
            if (last.Joins(now, text) && !facts.HasPair(last.Word, word))
                return $"'{text[last.Start..now.End]}' does not stand so in the article";
            if (now.IsName && beforeLast.IsName && last.Word is { } link && Links.Contains(link) && text.AsSpan(beforeLast.End, now.Start - beforeLast.End).Trim().SequenceEqual(link) && !facts.AllowsLink(beforeLast.Word, link, word))
                return $"'{text[beforeLast.Start..now.End]}' does not stand so in the article";
            (beforeLast, last) = (last, now);
        }

        return null;
    }

    /// <summary>False for an answer whose first letter is a small one, or that has no capital at all where the article has some.</summary>
    private static bool WritesNames(string text, ArticleFacts facts) =>
        !text.Any(char.IsLower) || (!char.IsLower(text.First(char.IsLetter)) && (text.Any(char.IsUpper) || !facts.Text.Any(char.IsUpper)));

    /// <summary>True for a word that starts the text or stands behind the end of a sentence.</summary>
    private static bool Opens(string text, int start)
    {
        var index = start - 1;
        while (index >= 0 && (char.IsWhiteSpace(text[index]) || text[index] is '"' or '“' or '«' or '„' or '\'' or '‘' or '(' or '—' or '-'))
            index--;
        return index < 0 || text[index] is '.' or '!' or '?' or '…' or ':' or '”' or '»';
    }

    private readonly record struct Seen(string Word, int Start, int End, bool IsName, bool IsNumber)
    {
        /// <summary>True when the two are one name, or one number, in two words.</summary>
        internal bool Joins(Seen next, string text) =>
            ((IsName && next.IsName) || (IsNumber && next.IsNumber)) && text.AsSpan(End, next.Start - End) is " " or "-";
    }
}
