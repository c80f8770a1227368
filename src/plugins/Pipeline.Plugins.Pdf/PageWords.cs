using System.Text;
using UglyToad.PdfPig.Content;

namespace Pipeline.Plugins.Pdf;

/// <summary>The words of a page, letters that one sign stands for written out and signs that nobody sees left away.</summary>
internal static class PageWords
{
    // Fonts of TeX that do not say what their signs mean are read by their codes; these are the ones of its T1 encoding that no text has otherwise.
    private const char FirstOfTex = '\u001B';
    private const char LastOfTex = '\u001F';
    private static readonly string[] Tex = ["ff", "fi", "fl", "ffi", "ffl"];

    internal static List<PlacedWord> Of(Page page, CancellationToken cancellationToken)
    {
        var words = new List<PlacedWord>();
        foreach (var word in page.GetWords())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (word.TextOrientation == TextOrientation.Horizontal && Clean(word.Text) is { Length: > 0 } text)
                words.Add(Place(word, text));
        }

        return words;
    }

    private static PlacedWord Place(Word word, string text)
    {
        var first = word.Letters[0];
        return new PlacedWord(
            text,
            word.BoundingBox.Left,
            word.BoundingBox.Right,
            first.StartBaseLine.Y,
            Math.Max(first.PointSize, 1),
            word.Letters.Count(letter => IsNamed(letter, "bold")),
            word.Letters.Count(letter => IsNamed(letter, "italic") || IsNamed(letter, "oblique")));
    }

    private static bool IsNamed(Letter letter, string style) => letter.FontName?.Contains(style, StringComparison.OrdinalIgnoreCase) == true;

    private static string Clean(string text)
    {
        if (!text.Any(character => IsLigature(character) || char.IsControl(character) || char.IsWhiteSpace(character)))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (IsLigature(character))
                clean.Append(character.ToString().Normalize(NormalizationForm.FormKC));
            else if (character is >= FirstOfTex and <= LastOfTex)
                clean.Append(Tex[character - FirstOfTex]);
            else if (!char.IsControl(character))
                clean.Append(character);
        }

        return clean.ToString().Trim();
    }

    private static bool IsLigature(char character) => character is >= '\uFB00' and <= '\uFB06';
}
