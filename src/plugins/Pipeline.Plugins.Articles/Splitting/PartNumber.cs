using System.Globalization;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>Reads the number of a part: digits, Roman or Chinese numerals, words.</summary>
internal static class PartNumber
{
    private const string Chinese = "零一二三四五六七八九";

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];

    /// <summary>The number; <c>null</c> when the text is none. <c>下</c> is the last of two or of three: read as 2, see <see cref="IsLast"/>.</summary>
    internal static int? Read(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
            return digits;
        var roman = Array.IndexOf(Roman, text.ToUpperInvariant());
        return roman >= 0 ? roman + 1 : ReadPlace(text) ?? ReadChinese(text) ?? ReadWord(text);
    }

    /// <summary>True for the words that say "the last" and leave open which number that is.</summary>
    internal static bool IsLast(string text) => text[0] is '下' or '后' or '後' or '하';

    private static int? ReadPlace(string text) => text[0] switch
    {
        '上' or '前' or '상' => 1,
        '中' or '중' or '下' or '后' or '後' or '하' => 2,
        _ => null,
    };

    private static int? ReadChinese(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return text.Length == 1 ? Digit(text[0]) : null;
        var tens = ten == 0 ? 1 : Digit(text[0]);
        var ones = ten == text.Length - 1 ? 0 : Digit(text[^1]);
        return text.Length <= 3 ? (10 * tens) + ones : null;
    }

    private static int? ReadWord(string text)
    {
        foreach (var language in MarkerWords.Numbers)
        {
            if (Array.IndexOf(language, text.ToLowerInvariant()) is var index and >= 0)
                return index + 1;
        }

        return null;
    }

    private static int? Digit(char character) => Chinese.IndexOf(character, StringComparison.Ordinal) is var digit and >= 0 ? digit : null;
}
