using System.Buffers;
using System.Text;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Compares titles by their letters and digits alone: their key is these in lower case, compatibility forms folded.</summary>
internal static class TitleText
{
    private const int LongestOnStack = 512;

    // Letters that folding leaves as they are, whatever stands beside them, and marks that it drops: all there is in most lines of most pages.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
    [
        .. Range('\0', '\u007F'), .. Range('\u00C0', '\u0131'), .. Range('\u0134', '\u013E'), .. Range('\u0141', '\u0148'), .. Range('\u014A', '\u017E'), .. Range('\u0386', '\u03CE'), .. Range('\u0400', '\u0481'),
        .. Range('\u048A', '\u052F'), .. Range('\u05D0', '\u05EA'), .. Range('\u2010', '\u2023'), .. Range('\u3001', '\u3003'), .. Range('\u3041', '\u3096'), .. Range('\u30A1', '\u30FC'), .. Range('\u4E00', '\u9FFF'),
        '\u00A0', '\u00A9', '\u00AB', '\u00AD', '\u00B7', '\u00BB', '\u2026',
    ]);

    internal static bool AreEqual(string left, string right) => HasKey(left, Key(right));

    internal static string Key(string title)
    {
        if (!IsPlain(title))
            return FoldedKey(title);
        Span<char> letters = title.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[title.Length];
        return new string(letters[..PlainKey(title, letters)]);
    }

    /// <summary>The same as comparing its key, without making one.</summary>
    internal static bool HasKey(string title, string key)
    {
        if (StartsOtherwise(title, key))
            return false;
        if (!IsPlain(title))
            return FoldedKey(title) == key;
        var at = 0;
        foreach (var character in title)
        {
            if (!char.IsLetterOrDigit(character))
                continue;
            if (at == key.Length || char.ToLowerInvariant(character) != key[at])
                return false;
            at++;
        }

        return at == key.Length;
    }

    // Nothing folds an ASCII letter that another ASCII character follows; so most lines are told apart by their first letter.
    private static bool StartsOtherwise(string title, string key) =>
        title.Length > 1 && key.Length > 0 && char.IsAsciiLetterOrDigit(title[0]) && char.IsAscii(title[1]) && char.ToLowerInvariant(title[0]) != key[0];

    private static bool IsPlain(string title) => !title.AsSpan().ContainsAnyExcept(Plain);

    private static int PlainKey(string title, Span<char> key)
    {
        var length = 0;
        foreach (var character in title)
        {
            if (char.IsLetterOrDigit(character))
                key[length++] = char.ToLowerInvariant(character);
        }

        return length;
    }

    private static string FoldedKey(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var rune in Folded(title).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                key.Append(Rune.ToLowerInvariant(rune));
        }

        return key.ToString();
    }

    private static string Folded(string title)
    {
        try
        {
            return title.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form.
            return title;
        }
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
