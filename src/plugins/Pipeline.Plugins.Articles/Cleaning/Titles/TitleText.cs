using System.Text;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Compares titles by their letters and digits alone.</summary>
internal static class TitleText
{
    internal static bool AreEqual(string left, string right) => string.Equals(Key(left), Key(right), StringComparison.Ordinal);

    /// <summary>Lower-case letters and digits, compatibility forms folded.</summary>
    internal static string Key(string title) => Ascii.IsValid(title) ? AsciiKey(title) : AnyKey(title);

    // Nothing to fold: most lines of most pages.
    private static string AsciiKey(string title) => string.Create(title.Count(char.IsAsciiLetterOrDigit), title, static (key, title) =>
    {
        var at = 0;
        foreach (var character in title)
        {
            if (char.IsAsciiLetterOrDigit(character))
                key[at++] = char.ToLowerInvariant(character);
        }
    });

    private static string AnyKey(string title)
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
}
