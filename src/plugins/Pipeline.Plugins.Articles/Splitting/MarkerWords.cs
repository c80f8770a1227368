using System.Buffers;
using System.Collections.Frozen;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>The words that stand before or behind a part's number, as alternatives of a regular expression. Facts of some thirty languages.</summary>
internal static class MarkerWords
{
    /// <summary>Of pages: nobody numbers anything but pages with them.</summary>
    internal const string Page =
        "(?:page|pg\\.?|pagina|página|pág\\.|pag\\.|seite|страница|стр\\.|сторінка|стор\\.|strona|str\\.|stránka|strana|sivu|sayfa|oldal|σελίδα|halaman|trang|laman|الصفحة|صفحة|صفحه|עמוד|पृष्ठ|페이지)";

    /// <summary>Of parts: films and laws number theirs with them too.</summary>
    internal const string Part =
        "(?:part|pt\\.|teil|partie|parte|deel|часть|част|ч\\.|частина|część|cz\\.|část|díl|osa|rész|μέρος|bölüm|kısım|bagian|bahagian|phần|kỳ|الجزء|جزء|بخش|قسمت|חלק|भाग|partea|dalis|daļa|diel)";

    /// <summary>Of parts or pages, but also something else in the same or a neighbouring language: only behind punctuation or in brackets.</summary>
    internal const string Guarded = "(?:del|del\\.|side|sida|dio)";

    internal const string Of = "(?:/|of|out of|von|de|di|du|sur|van|av|af|из|із|z|ze|od|iz|nak|מתוך|من|از|dari|trên|από|σε|का|में से)";

    /// <summary>Endings of an ordinal in front of the word: <c>2nd part</c>, <c>2. Teil</c>, <c>2ª parte</c>, <c>2-я часть</c>.</summary>
    internal const string Ordinal = "\\.?(?:st|nd|rd|th|o|a|e|er|ère|ème|-[яйеа]|-й|-га)?";

    /// <summary>Numbers in words; the place in the list, by tens, is the number.</summary>
    internal static readonly string[][] Numbers =
    [
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"],
        ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
        ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
        ["um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"],
        ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci"],
        ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"],
        ["первая", "вторая", "третья", "четвертая", "пятая", "шестая", "седьмая", "восьмая", "девятая", "десятая"],
        ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"],
    ];

    private const int LongestRoman = 5;

    private static readonly SearchValues<char> Roman = SearchValues.Create("IVXivx");
    private static readonly FrozenSet<string> Spellings = Numbers.SelectMany(numbers => numbers).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of <see cref="Numbers"/> as alternatives.</summary>
    internal const string Spelled =
        "(?:one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
        + "|um|dois|três|quatro|sete|oito|nove|dez|due|tre|quattro|cinque|sei|sette|otto|dieci|een|twee|drie|vijf|zes|zeven|negen|tien"
        + "|первая|вторая|третья|четвертая|пятая|шестая|седьмая|восьмая|девятая|десятая|الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر)";

    /// <summary>True for a number in words or in Roman numerals.</summary>
    internal static bool IsNumber(ReadOnlySpan<char> word) => Spellings.Has(word) || (word.Length <= LongestRoman && !word.ContainsAnyExcept(Roman));
}
