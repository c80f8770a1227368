using System.Globalization;
using System.Text;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>
/// A title with compatibility forms folded (<c>（４）</c>, <c>④</c> and <c>(٤)</c> read <c>(4)</c>) and invisible characters left out, each character
/// traced to the title.
/// </summary>
internal sealed class FoldedTitle
{
    private const int FirstCircled = 0x2460;
    private const int LastCircled = 0x2473;

    // None when every character stands for itself.
    private readonly List<(int Start, int End)> _places = [];

    internal FoldedTitle(string title)
    {
        if (Ascii.IsValid(title))
        {
            Text = title.TrimEnd();
            return;
        }

        var text = new StringBuilder(title.Length);
        for (var index = 0; index < title.Length;)
        {
            // A lone surrogate has no normal form, and no marker holds one.
            var isRune = Rune.TryGetRuneAt(title, index, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            var folded = isRune ? Fold(rune) : "\uFFFD";
            text.Append(folded);
            for (var at = 0; at < folded.Length; at++)
                _places.Add((index, index + length));
            index += length;
        }

        Text = text.ToString().TrimEnd();
    }

    internal string Text { get; }

    /// <summary>Where a stretch of <see cref="Text"/> stands in the title.</summary>
    internal (int Start, int End) Place(int start, int length) => _places.Count == 0 ? (start, start + length) : (_places[start].Start, _places[start + length - 1].End);

    private static string Fold(Rune rune)
    {
        if (rune.IsAscii)
            return rune.ToString();
        if (rune.Value is 0xAD or (>= 0x200B and <= 0x200F) or 0x2060 or 0xFEFF)
            return "";
        if (rune.Value is >= FirstCircled and <= LastCircled)
            return string.Create(CultureInfo.InvariantCulture, $"({rune.Value - FirstCircled + 1})");
        // Digits of every script: Arabic, Persian, Devanagari and their like.
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            return ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture);
        return rune.Value switch
        {
            '【' or '〔' or '〈' or '《' => "(",
            '】' or '〕' or '〉' or '》' => ")",
            _ => rune.ToString().Normalize(NormalizationForm.FormKC),
        };
    }
}
