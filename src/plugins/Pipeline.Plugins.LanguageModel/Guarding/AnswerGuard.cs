using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Plugins.LanguageModel.Asking;

namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>
/// Holds an answer against the article: every date, number and quantity, every name and number word in it must stand there; a date may stand in another form.
/// What is no plain text, or cannot be checked, is refused.
/// </summary>
internal static partial class AnswerGuard
{
    // A model that is asked for so many words may need some more.
    private const double Slack = 1.5;
    private const int LongestWord = 40;
    private const int LongestQuotation = 80;

    /// <summary>Why the answer cannot be used, as it goes on behind "because"; <c>null</c> when it can.</summary>
    internal static string? FirstFlaw(ModelAnswer answer, ArticleFacts facts, int words)
    {
        if (!answer.Text.Any(char.IsLetter))
            return "it is empty";
        if (answer.IsCutOff)
            return "it was cut off";
        if (answer.Text.Length > Slack * words * LongestWord || answer.Text.Split(' ').Length > Slack * words)
            return $"it is longer than {words} words";
        var flaw = FirstWrongSign(answer.Text, facts);
        return flaw ?? FirstWrongNumber(answer.Text, facts, out var rest) ?? WordGuard.FirstFlaw(rest, facts);
    }

    private static string? FirstWrongSign(string text, ArticleFacts facts)
    {
        if (Address().Matches(text).FirstOrDefault(address => !facts.Text.Contains(address.Value, StringComparison.OrdinalIgnoreCase)) is { } wrong)
            return $"the address '{Short(wrong.Value)}' does not stand in the article";
        if (Markup().Match(text) is { Success: true } markup && !facts.Text.Contains(markup.Value, StringComparison.Ordinal))
            return "it is no plain text";
        return text.Any(IsHidden) ? "it holds signs that cannot be seen" : null;
    }

    /// <param name="text">The answer.</param>
    /// <param name="facts">The article's facts.</param>
    /// <param name="rest">The answer without its dates, which are checked as wholes.</param>
    private static string? FirstWrongNumber(string text, ArticleFacts facts, out string rest)
    {
        rest = text;
        foreach (var date in DateMentions.Of(text).GroupBy(date => date.Start))
        {
            var said = date.First();
            if (!date.Any(facts.HasDate))
                return $"the date '{Short(text[said.Start..said.End])}' does not stand in the article";
            rest = string.Concat(rest.AsSpan(0, said.Start), new string(';', said.End - said.Start), rest.AsSpan(said.End));
        }

        if (Quantities.Joined(rest).FirstOrDefault(joined => !facts.HasJoined(joined)) is { } pair)
            return $"'{Short(pair)}' does not stand in the article";
        if (Tokens.Numbers(rest).FirstOrDefault(number => !facts.HasNumber(number)) is { } wrong)
            return $"the number {Short(wrong)} does not stand in the article";
        if (Quantities.Of(rest).FirstOrDefault(quantity => !facts.HasQuantity(quantity)) is { } other)
            return $"'{Short(other)}' does not stand so in the article";
        return rest.FirstOrDefault(sign => char.GetUnicodeCategory(sign) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber && !facts.Text.Contains(sign, StringComparison.Ordinal)) is var odd and > '\0'
            ? $"the number {odd} does not stand in the article"
            : null;
    }

    private static bool IsHidden(char sign) => char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    private static string Short(string text) => text.Length <= LongestQuotation ? text : text[..LongestQuotation] + "…";

    [GeneratedRegex("(?:https?:|www\\.|//)[^\\s)\"]+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|(?<![\\w.])[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?![\\w.]*\\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("</?[A-Za-z!]|\\]\\(|`|\\*\\*|^#+ ", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
