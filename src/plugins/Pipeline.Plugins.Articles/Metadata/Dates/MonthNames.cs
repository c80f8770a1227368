using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>Names of the months, full and short, in the languages whose dates are read.</summary>
internal static class MonthNames
{
    // One string a month, every language in it; spellings that mean different months in two languages are left out.
    private static readonly string[] Spellings =
    [
        "january jan januar januari jänner jaenner janvier janv enero ene gennaio gen janeiro tammikuuta tammikuu tammi stycznia styczeń sty ledna leden января январь янв січня січень січ ιανουαρίου ιαν ocak oca يناير ינואר जनवरी ianuarie ian siječnja sijecnja sijecanj januara január januára януари sausio janvāris jaanuar gener جنوری ژانویه ژانویهٔ জানুয়ারি ஜனவரி มกราคม ม.ค januarja ιανουάριος ιανουάριο",
        "february feb februar februari febr février févr fevr febrero febbraio fevereiro fev helmikuuta helmikuu helmi lutego luty lut února únor февраля февраль фев февр лютого лютий лют φεβρουαρίου φεβ şubat şub فبراير פברואר फरवरी फ़रवरी februarie veljače veljaca februara február februára февруари vasario februāris veebruar febrer فروری فوریه ফেব্রুয়ারি பிப்ரவரி กุมภาพันธ์ ก.พ شباط februarja φεβρουάριος φεβρουάριο",
        "march mar märz maerz mär mrz mars marzo março marco maart mrt marts maaliskuuta maaliskuu maalis marca marzec března březen марта март мар березня березень бер μαρτίου μαρ mart مارس מרץ מרס मार्च martie maret ožujka ozujka marta március marec kovo märts març مارچ মার্চ மார்ச் มีนาคม มี.ค آذار μάρτιος μάρτιο",
        "april apr avril avr abril abr aprile huhtikuuta huhtikuu huhti kwietnia kwiecień kwi dubna duben апреля апрель апр квітня квітень квіт απριλίου απρ nisan nis أبريل אפריל अप्रैल aprilie travnja aprila április apríl apríla април balandžio aprīlis aprill اپریل آوریل এপ্রিল ஏப்ரல் เมษายน เม.ย نيسان ابريل απρίλιος απρίλιο",
        "may mai mayo maggio mag maio mei maj toukokuuta toukokuu touko maja května květen мая май травня травень трав μαΐου μαΐ mayıs مايو מאי मई svibnja május máj mája gegužės maijs maig مئی مه মে மே พฤษภาคม พ.ค أيار μάιος μάιο mají",
        "june jun juni juin junio giugno giu junho kesäkuuta kesäkuu kesä czerwca czerwiec cze června červen июня июнь июн червня червень черв ιουνίου ιουν haziran haz يونيو יוני जून iunie lipnja juna június jún júna юни birželio jūnijs juuni juny جون ژوئن জুন ஜூன் มิถุนายน มิ.ย حزيران ιούνιος ιούνιο",
        "july jul juli juillet juil julio luglio lug julho heinäkuuta heinäkuu heinä lipca lipiec lip července červenec июля июль июл липня липень лип ιουλίου ιουλ temmuz tem يوليو יולי जुलाई iulie srpnja jula július júl júla юли liepos jūlijs juuli juliol جولائی ژوئیه জুলাই ஜூலை กรกฎาคม ก.ค تموز ιούλιος ιούλιο",
        "august aug août aout agosto ago augustus augusti elokuuta elokuu elo sierpnia sierpień sie srpna srpen августа август авг серпня серпень серп αυγούστου αυγ ağustos ağu أغسطس אוגוסט अगस्त agustus kolovoza avgusta augusztus augusta rugpjūčio augusts agost اگست اوت আগস্ট ஆகஸ்ட் สิงหาคม ส.ค آب αύγουστος αύγουστο",
        "september sep sept septembre septiembre setiembre settembre setembro set syyskuuta syyskuu syys września wrzesień wrz září сентября сентябрь сен сент вересня вересень вер σεπτεμβρίου σεπ eylül eyl سبتمبر ספטמבר सितंबर सितम्बर septembrie rujna septembra szeptember септември rugsėjo septembris setembre ستمبر سپتامبر সেপ্টেম্বর செப்டம்பர் กันยายน ก.ย أيلول σεπτέμβριος σεπτέμβριο",
        "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuu loka października październik paź října říjen октября октябрь окт жовтня жовтень жовт οκτωβρίου οκτ ekim eki أكتوبر אוקטובר अक्टूबर octombrie oktobra október októbra октомври spalio oktobris oktoober اکتوبر اکتبر অক্টোবর அக்டோபர் ตุลาคม ต.ค اكتوبر οκτώβριος οκτώβριο",
        "november nov novembre noviembre novembro marraskuuta marraskuu marras listopada listopadu listopad ноября ноябрь ноя нояб листопада листопад лист νοεμβρίου νοε kasım kas نوفمبر נובמבר नवंबर नवम्बर noiembrie studenoga studenog novembra ноември lapkričio novembris نومبر نوامبر নভেম্বর நவம்பர் พฤศจิกายน พ.ย νοέμβριος νοέμβριο",
        "december dec desember des dezember dez décembre déc decembre diciembre dic dicembre dezembro joulukuuta joulukuu joulu grudnia grudzień gru prosince prosinec декабря декабрь дек грудня грудень груд δεκεμβρίου δεκ aralık ara ديسمبر דצמבר दिसंबर दिसम्बर decembrie prosinca decembra декември gruodžio decembris detsember desembre دسمبر دسامبر ডিসেম্বর டிசம்பர் ธันวาคม ธ.ค δεκέμβριος δεκέμβριο",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Spellings
        .SelectMany((names, index) => names.Split(' ').Select(name => KeyValuePair.Create(name, index + 1)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of a month, 1 to 12, from its name without a full stop; 0 when it is none.</summary>
    internal static int NumberOf(string name) => Numbers.GetValueOrDefault(name);
}
