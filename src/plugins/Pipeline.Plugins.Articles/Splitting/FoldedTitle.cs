using System.Text;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>A title with compatibility forms folded (<c>（４）</c> reads <c>(4)</c>) and invisible characters left out, each character traced to the title.</summary>
internal sealed class FoldedTitle
{
    private readonly List<(int Start, int End)> _places = [];

    internal FoldedTitle(string title)
    {
        var text = new StringBuilder(title.Length);
        for (var index = 0; index < title.Length;)
        {
            // A lone surrogate has no normal form, and no marker holds one.
            var isRune = Rune.TryGetRuneAt(title, index, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            var folded = !isRune ? "\uFFFD" : rune.IsAscii ? title.Substring(index, 1) : IsInvisible(rune) ? "" : rune.ToString().Normalize(NormalizationForm.FormKC);
            text.Append(folded);
            for (var at = 0; at < folded.Length; at++)
                _places.Add((index, index + length));
            index += length;
        }

        Text = text.ToString().TrimEnd();
    }

    internal string Text { get; }

    /// <summary>Where a stretch of <see cref="Text"/> stands in the title.</summary>
    internal (int Start, int End) Place(int start, int length) => (_places[start].Start, _places[start + length - 1].End);

    private static bool IsInvisible(Rune rune) => rune.Value is 0xAD or (>= 0x200B and <= 0x200F) or 0x2060 or 0xFEFF;
}
