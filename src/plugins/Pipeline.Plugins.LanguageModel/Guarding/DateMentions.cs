using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>
/// The dates of a text: months with a day or a year beside them, in either order, and dates in digits. In digits with the year last, both orders of day and
/// month count: one of them is what is meant.
/// </summary>
internal static partial class DateMentions
{
    private const int LastDay = 31;
    private const int LastMonth = 12;
    private const int YearLength = 4;

    // What stands between day, month and year: 3rd of May, 3 de mayo de 2024.
    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet("st nd rd th er of the de del d den".Split(' '), StringComparer.OrdinalIgnoreCase);

    internal static IEnumerable<DateMention> Of(string text)
    {
        var parts = Part().Matches(text).ToArray();
        for (var index = 0; index < parts.Length; index++)
        {
            var month = CalendarWords.MonthOf(Tokens.Fold(parts[index].Value));
            if (month > 0 && Around(text, parts, index, month) is { } date)
                yield return date;
        }

        foreach (Match match in InDigits().Matches(text))
        {
            var (first, second, third) = (Number(match.Groups[1]), Number(match.Groups[3]), Number(match.Groups[4]));
            var isYearFirst = match.Groups[1].Length == YearLength;
            if (isYearFirst == (match.Groups[4].Length == YearLength))
                continue;
            if (isYearFirst && second is > 0 and <= LastMonth)
                yield return new DateMention(match.Index, match.Index + match.Length, third, second, first);
            if (!isYearFirst && second is > 0 and <= LastMonth)
                yield return new DateMention(match.Index, match.Index + match.Length, first, second, third);
            if (!isYearFirst && first is > 0 and <= LastMonth && first != second)
                yield return new DateMention(match.Index, match.Index + match.Length, second, first, third);
        }
    }

    private static DateMention? Around(string text, Match[] parts, int place, int month)
    {
        int day = 0, year = 0;
        int first = place, last = place;
        if (Next(text, parts, place, -1) is var before and >= 0 && IsDay(parts[before]))
            (day, first) = (Number(parts[before]), before);
        var behind = Next(text, parts, place, 1);
        if (behind >= 0 && day == 0 && IsDay(parts[behind]))
        {
            (day, last) = (Number(parts[behind]), behind);
            behind = Next(text, parts, behind, 1);
        }

        if (behind >= 0 && parts[behind].Length == YearLength && char.IsAsciiDigit(parts[behind].Value[0]))
            (year, last) = (Number(parts[behind]), behind);
        return day == 0 && year == 0 ? null : new DateMention(parts[first].Index, parts[last].Index + parts[last].Length, day, month, year);
    }

    /// <summary>The next part in a direction that is no small word, when nothing but space, a stop or a comma parts them; −1 for none.</summary>
    private static int Next(string text, Match[] parts, int from, int step)
    {
        for (int index = from + step, hops = 0; index >= 0 && index < parts.Length && hops < 3; index += step, hops++)
        {
            var (left, right) = step > 0 ? (parts[index - 1], parts[index]) : (parts[index], parts[index + 1]);
            if (text.AsSpan(left.Index + left.Length, right.Index - left.Index - left.Length).TrimStart(".,").Trim() is not "")
                return -1;
            if (!Between.Contains(parts[index].Value))
                return index;
        }

        return -1;
    }

    private static bool IsDay(Match part) => part.Length <= 2 && char.IsAsciiDigit(part.Value[0]) && Number(part) is > 0 and <= LastDay;

    private static int Number(Capture digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]{1,9}|\\p{L}[\\p{L}\\p{M}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex("(?<![0-9])([0-9]{4}|[0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4}|[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex InDigits();
}
