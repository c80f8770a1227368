using System.Collections.Frozen;

namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>Names of months and days, and words for the days around today.</summary>
internal static class CalendarWords
{
    // January to December, a language a row, in the form that stands in dates.
    private static readonly string[] Rows =
    [
        "january february march april may june july august september october november december", "jan feb mar apr may jun jul aug sep oct nov dec", "jan feb mar apr may jun jul aug sept oct nov dec",
        "januar februar märz april mai juni juli august september oktober november dezember", "jänner februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december", "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november december", "januar februar mars april mai juni juli august september oktober november desember",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia", "ledna února března dubna května června července srpna září října listopadu prosince",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря", "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık", "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    ];

    private static readonly FrozenDictionary<string, int> Months = Rows
        .SelectMany(row => row.Split(' ').Select((name, index) => (name, Month: index + 1))).DistinctBy(pair => pair.name).ToFrozenDictionary(pair => pair.name, pair => pair.Month, StringComparer.Ordinal);

    /// <summary>Days, and months that are no other word, which many languages write small; they must stand in the article like a name.</summary>
    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        ("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight gestern heute vorgestern übermorgen lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain "
        + "lunes martes miércoles jueves viernes sábado domingo ayer hoy lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ontem hoje amanhã "
        + "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina "
        + "poniedziałek wtorek środę czwartek piątek sobotę niedzielę wczoraj dzisiaj jutro понедельник вторник среду четверг пятницу субботу воскресенье вчера сегодня завтра "
        + "janvier février avril juin juillet août septembre octobre novembre décembre enero febrero abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
        + "janeiro fevereiro junho julho setembro outubro dezembro januari februari maart augustus juni juli augusti oktober").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The number of a month; 0 for another word.</summary>
    internal static int MonthOf(string word) => Months.GetValueOrDefault(word);

    /// <summary>True for a day, or a month, in lower case.</summary>
    internal static bool IsDay(string word) => Small.Contains(word);
}
