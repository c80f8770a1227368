namespace Pipeline.Plugins.Articles.Languages;

/// <summary>Which script a character belongs to (blocks of the Unicode Standard).</summary>
internal static class Scripts
{
    /// <summary>The script of the letter at a place of a text; <see cref="Script.None"/> where there is no letter.</summary>
    internal static Script Of(string text, int index) => char.IsLetter(text, index) ? OfLetter(char.IsHighSurrogate(text[index]) ? char.ConvertToUtf32(text, index) : text[index]) : Script.None;

    /// <summary>True for scripts written without spaces between words.</summary>
    internal static bool IsUnspaced(string text, int index) => Of(text, index) is Script.Han or Script.Kana or Script.Thai;

    private static Script OfLetter(int letter) => letter switch
    {
        <= 0x024F or (>= 0x1E00 and <= 0x1EFF) => Script.Latin,
        (>= 0x0370 and <= 0x03FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
        >= 0x0400 and <= 0x052F => Script.Cyrillic,
        >= 0x0530 and <= 0x058F => Script.Armenian,
        >= 0x0590 and <= 0x05FF => Script.Hebrew,
        (>= 0x0600 and <= 0x077F) or (>= 0xFB50 and <= 0xFEFF) => Script.Arabic,
        >= 0x0900 and <= 0x097F => Script.Devanagari,
        >= 0x0980 and <= 0x09FF => Script.Bengali,
        >= 0x0B80 and <= 0x0BFF => Script.Tamil,
        >= 0x0E00 and <= 0x0E7F => Script.Thai,
        >= 0x10A0 and <= 0x10FF => Script.Georgian,
        (>= 0x1100 and <= 0x11FF) or (>= 0xAC00 and <= 0xD7AF) => Script.Hangul,
        >= 0x3041 and <= 0x30FF => Script.Kana,
        (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x323AF) => Script.Han,
        _ => Script.None,
    };
}
