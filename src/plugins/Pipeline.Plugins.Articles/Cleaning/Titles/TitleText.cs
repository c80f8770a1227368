using System.Text;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Compares titles by their letters and digits alone.</summary>
internal static class TitleText
{
    internal static bool AreEqual(string left, string right) => string.Equals(Key(left), Key(right), StringComparison.Ordinal);

    /// <summary>Lower-case letters and digits, compatibility forms folded.</summary>
    internal static string Key(string title)
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
