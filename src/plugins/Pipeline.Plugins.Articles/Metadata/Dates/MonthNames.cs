using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>Month names and their usual short forms in the languages whose dates are read, without accents.</summary>
internal static class MonthNames
{
    // A line a month: English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish, Russian, Ukrainian, Turkish, Greek.
    private static readonly string[] Names =
    [
        "january jan janner januar janvier janv enero ene gennaio gen janeiro januari stycznia styczen января янв січня ocak ιανουαριου",
        "february feb februar fevrier fevr fev febrero febbraio fevereiro februari lutego luty февраля фев лютого subat φεβρουαριου",
        "march mar marz mrz mars marzo marco maart marca marzec марта мар березня mart μαρτιου",
        "april apr avril avr abril abr aprile kwietnia kwiecien апреля апр квітня nisan απριλιου",
        "may mai mayo maggio mag maio mei maj maja мая май травня mayis μαιου",
        "june jun juni juin junio giugno giu junho czerwca czerwiec июня июн червня haziran ιουνιου",
        "july jul juli juillet juil julio luglio lug julho lipca lipiec июля июл липня temmuz ιουλιου",
        "august aug aout agosto ago augustus augusti sierpnia sierpien августа авг серпня agustos αυγουστου",
        "september sept sep septembre septiembre settembre set setembro wrzesnia wrzesien сентября сен сент вересня eylul σεπτεμβριου",
        "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik октября окт жовтня ekim οκτωβριου",
        "november nov novembre noviembre novembro listopada listopad ноября ноя листопада kasim νοεμβριου",
        "december dec dezember dez decembre diciembre dic dicembre dezembro desember grudnia grudzien декабря дек грудня aralik δεκεμβριου",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .SelectMany((line, index) => line.Split(' ').Select(name => KeyValuePair.Create(name, index + 1)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>1 to 12, or <c>null</c> when the word is no month.</summary>
    internal static int? NumberOf(string word) => Numbers.TryGetValue(Fold(word), out var number) ? number : null;

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var character in word.ToLowerInvariant().Replace('ı', 'i').Normalize(NormalizationForm.FormD))
        {
            // The Russian й and the Ukrainian ї are letters of their own and do not stand in a month but мая and май.
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                folded.Append(character);
        }

        return folded.ToString().Replace("маи", "май", StringComparison.Ordinal);
    }
}
