namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>Tells scripts that write names with a capital from those that do not.</summary>
internal static class Casing
{
    /// <summary>True when most letters have no capital form, as in Chinese, Arabic or Hindi.</summary>
    internal static bool IsWithout(string text)
    {
        var letters = text.Where(char.IsLetter).ToArray();
        return letters.Count(letter => char.IsUpper(letter) || char.IsLower(letter)) * 2 < letters.Length;
    }
}
