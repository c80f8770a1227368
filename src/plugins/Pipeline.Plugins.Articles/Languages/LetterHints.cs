using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>Letters that few languages write: each occurrence speaks for the languages named.</summary>
internal static class LetterHints
{
    internal static readonly FrozenDictionary<char, string[]> ByLetter = new (string Letters, string Languages)[]
    {
        ("ß", "de"), ("ñ¿¡", "es"), ("ãõ", "pt"), ("œ", "fr"), ("å", "sv da no"), ("øæ", "da no"), ("łąęśźżń", "pl"), ("řěů", "cs"), ("ľĺŕ", "sk"), ("ıİğş", "tr"),
        ("őű", "hu"), ("șțăâ", "ro"), ("đ", "hr vi"), ("ђћ", "sr"), ("ыэё", "ru"), ("іїєґ", "uk"), ("ъ", "bg"), ("ơưạảấầẩậắằặẹẻếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", "vi"),
        ("ėųįū", "lt"), ("āēīļņķģ", "lv"), ("õ", "et pt"), ("پچژگ", "fa"), ("ç", "fr pt tr ca"), ("êèà", "fr"), ("ìòù", "it"), ("ĳ", "nl"), ("áíó", "es pt cs sk hu"),
        ("äö", "de sv fi et"), ("ü", "de tr hu et"), ("čšž", "cs sk hr sl lt lv"),
    }
        .SelectMany(row => row.Letters.Select(letter => (Letter: letter, Languages: row.Languages.Split(' '))))
        .GroupBy(row => row.Letter)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(row => row.Languages).Distinct().ToArray());
}
