using System.Globalization;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>Reads the number of a part: digits, Roman or Chinese numerals.</summary>
internal static class PartNumber
{
    private const string Chinese = "零一二三四五六七八九";

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

    /// <summary>The number; <c>null</c> when the text is none.</summary>
    internal static int? Read(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
            return digits;
        var roman = Array.IndexOf(Roman, text.ToUpperInvariant());
        return roman >= 0 ? roman + 1 : ReadChinese(text);
    }

    private static int? ReadChinese(string text)
    {
        // The last of two is by far more often meant than the last of three.
        if (text is "上" or "中" or "下")
            return text == "上" ? 1 : 2;
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return text.Length == 1 ? Digit(text[0]) : null;
        var tens = ten == 0 ? 1 : Digit(text[0]);
        var ones = ten == text.Length - 1 ? 0 : Digit(text[^1]);
        return text.Length <= 3 ? (10 * tens) + ones : null;
    }

    private static int? Digit(char character) => Chinese.IndexOf(character, StringComparison.Ordinal) is var digit and >= 0 ? digit : null;
}
