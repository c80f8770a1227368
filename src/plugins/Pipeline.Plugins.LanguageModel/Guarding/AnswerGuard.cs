using System.Text.RegularExpressions;
using Pipeline.Plugins.LanguageModel.Asking;

namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>
/// Holds an answer against the article: every number, every name and so every date in it must stand there, names of several words as they stand. A
/// name is what has a capital; the first word of a sentence has one in any case and must be a word of the article or a small one.
/// </summary>
internal static partial class AnswerGuard
{
    // A model that is asked for so many words may need some more.
    private const double Slack = 1.5;

    /// <summary>Why the answer cannot be used, as it goes on behind "because"; <c>null</c> when it can.</summary>
    internal static string? FirstFlaw(ModelAnswer answer, ArticleFacts facts, int words)
    {
        if (!answer.Text.Any(char.IsLetter))
            return "it is empty";
        if (answer.IsCutOff)
            return "it was cut off";
        if (answer.Text.Split(' ').Length > Slack * words)
            return $"it is longer than {words} words";
        if (Address().Match(answer.Text) is { Success: true } address && !facts.Text.Contains(address.Value, StringComparison.OrdinalIgnoreCase))
            return $"the address '{address.Value}' does not stand in the article";
        if (Tokens.Numbers(answer.Text).FirstOrDefault(number => !facts.HasNumber(number)) is { } wrong)
            return $"the number {wrong} does not stand in the article";
        return FirstWrongWord(answer.Text, facts);
    }

    private static string? FirstWrongWord(string text, ArticleFacts facts)
    {
        (string Word, int End, bool IsName) before = ("", 0, false);
        foreach (var match in Tokens.Of(text))
        {
            var word = Tokens.Fold(match.Value);
            var opens = Opens(text, match.Index);
            var isName = char.IsUpper(match.Value[0]);
            if (SmallWords.Numbers.Contains(word) && !facts.HasWord(word))
                return $"the number '{match.Value}' does not stand in the article";
            if (isName && !facts.HasWord(word) && !(opens && (SmallWords.Openers.Contains(word) || facts.HasForm(word))))
                return $"'{match.Value}' does not stand in the article";
            if (isName && before.IsName && text.AsSpan(before.End, match.Index - before.End) is " " or "-" && !facts.HasPair(before.Word, word))
                return $"'{text[(before.End - before.Word.Length)..(match.Index + match.Length)]}' does not stand so in the article";
            before = (word, match.Index + match.Length, isName && !(opens && SmallWords.Openers.Contains(word)));
        }

        return null;
    }

    /// <summary>True for a word that starts the text or stands behind the end of a sentence.</summary>
    private static bool Opens(string text, int start)
    {
        var index = start - 1;
        while (index >= 0 && (char.IsWhiteSpace(text[index]) || text[index] is '"' or '“' or '«' or '„' or '\'' or '‘' or '(' or '—' or '-'))
            index--;
        return index < 0 || text[index] is '.' or '!' or '?' or '…' or ':' or '”' or '»';
    }

    [GeneratedRegex("(?:https?://|www\\.)[^\\s)\"]+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
