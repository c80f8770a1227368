using System.Globalization;
using System.Text;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>Reads full-width and other scripts' digits, and typographic spaces and signs, as plain ones; every character keeps its place.</summary>
internal static class PlainDigits
{
    internal static string Of(string text) => Ascii.IsValid(text) ? text : string.Create(text.Length, text, static (plain, source) =>
    {
        for (var index = 0; index < plain.Length; index++)
            plain[index] = Of(source[index]);
    });

    private static char Of(char character) => character switch
    {
        < '\u0080' => character,
        '\u00A0' or '\u2009' or '\u202F' or '\u3000' => ' ',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '−' or '‐' or '‑' => '-',
        '／' => '/',
        _ when char.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)),
        _ => character,
    };
}
