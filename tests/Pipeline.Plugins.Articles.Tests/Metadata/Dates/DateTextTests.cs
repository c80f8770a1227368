using System.Globalization;
using CsCheck;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Dates;

namespace Pipeline.Plugins.Articles.Tests.Metadata.Dates;

public sealed class DateTextTests
{
    private static readonly (string Culture, string Pattern)[] Written =
    [
        ("en-US", "MMMM d, yyyy"), ("en-GB", "d MMMM yyyy"), ("de-DE", "d. MMMM yyyy"), ("fr-FR", "d MMMM yyyy"), ("es-ES", "d 'de' MMMM 'de' yyyy"), ("it-IT", "d MMMM yyyy"),
        ("pt-PT", "d 'de' MMMM 'de' yyyy"), ("nl-NL", "d MMMM yyyy"), ("sv-SE", "d MMMM yyyy"), ("da-DK", "d. MMMM yyyy"), ("nb-NO", "d. MMMM yyyy"), ("fi-FI", "d. MMMM yyyy"), ("pl-PL", "d MMMM yyyy"),
        ("cs-CZ", "d. MMMM yyyy"), ("ru-RU", "d MMMM yyyy"), ("uk-UA", "d MMMM yyyy"), ("tr-TR", "d MMMM yyyy"), ("zh-CN", "yyyy年M月d日"), ("ja-JP", "yyyy年M月d日"), ("ko-KR", "yyyy년 M월 d일"),
        ("ar-EG", "d MMMM yyyy"), ("he-IL", "d 'ב'MMMM yyyy"), ("hi-IN", "d MMMM yyyy"), ("el-GR", "d MMMM yyyy"), ("hu-HU", "yyyy. MMMM d."), ("ro-RO", "d MMMM yyyy"), ("id-ID", "d MMMM yyyy"), ("bg-BG", "d MMMM yyyy"), ("ca-ES", "d 'de' MMMM 'de' yyyy"),
        ("vi-VN", "'ngày' d 'tháng' M 'năm' yyyy"), ("lt-LT", "yyyy 'm.' MMMM d 'd.'"),
    ];

    private static readonly Gen<DateOnly> Dates = Gen.Int[0, 13_000].Select(days => new DateOnly(1990, 1, 1).AddDays(days));

    // Fixed here, not taken from the machine: what a machine knows of languages differs.
    private static readonly Dictionary<string, string> Months = new()
    {
        ["en-US"] = "January February March April May June July August September October November December",
        ["en-GB"] = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        ["de-DE"] = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        ["fr-FR"] = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        ["es-ES"] = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        ["it-IT"] = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        ["pt-PT"] = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        ["nl-NL"] = "januari februari maart april mei juni juli augustus september oktober november december",
        ["sv-SE"] = "januari februari mars april maj juni juli augusti september oktober november december",
        ["da-DK"] = "januar februar marts april maj juni juli august september oktober november december",
        ["nb-NO"] = "januar februar mars april mai juni juli august september oktober november desember",
        ["fi-FI"] = "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        ["pl-PL"] = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        ["cs-CZ"] = "ledna února března dubna května června července srpna září října listopadu prosince",
        ["ru-RU"] = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        ["uk-UA"] = "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        ["ar-EG"] = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        ["he-IL"] = "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
        ["hi-IN"] = "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
        ["el-GR"] = "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
        ["hu-HU"] = "január február március április május június július augusztus szeptember október november december",
        ["ro-RO"] = "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        ["id-ID"] = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        ["bg-BG"] = "януари февруари март април май юни юли август септември октомври ноември декември",
        ["ca-ES"] = "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
        ["lt-LT"] = "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
        ["tr-TR"] = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    };

    [Fact]
    public void A_date_written_in_any_of_the_languages_is_read_back()
    {
        Dates.Sample(date => Assert.All(Written, form =>
        {
            var text = date.ToString(form.Pattern.Replace("MMMM", "'#'", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            if (Months.TryGetValue(form.Culture, out var names))
                text = text.Replace("#", names.Split(' ')[date.Month - 1], StringComparison.Ordinal);
            Assert.Equal(date, Assert.Single(DateText.Find($"· {text} ·", DateOrder.DayFirst)).Value.Date);
        }));
    }

    [Theory]
    [InlineData("8 มกราคม 2562", "2019-01-08")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("平成31年4月30日", "2019-04-30")]
    [InlineData("٨ يناير ٢٠١٩", "2019-01-08")]
    [InlineData("८ जनवरी २०१९", "2019-01-08")]
    [InlineData("2019. gada 8. janvāris", "2019-01-08")]
    [InlineData("30.01.202430. Januar 2024", "2024-01-30")]
    [InlineData("25.4.24", "2024-04-25")]
    public void Years_of_other_calendars_and_glued_or_short_ones_are_read(string text, string expected) =>
        Assert.Equal(expected, DateText.Find(text, DateOrder.DayFirst)[0].Value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("version 1.2.24b")]
    [InlineData("192.168.10.24")]
    public void A_number_with_points_is_no_date(string text) => Assert.Empty(DateText.Find(text, DateOrder.DayFirst));

    [Fact]
    public void An_ISO_time_with_any_offset_is_read_back()
    {
        Gen.Select(Dates, Gen.Int[0, 86_399], Gen.Int[-56, 56]).Sample((date, second, quarter) =>
        {
            var expected = new PublicationTime(date, TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second)), TimeSpan.FromMinutes(15 * quarter));
            Assert.Equal(expected, DateText.Read(expected.ToString(), DateOrder.DayFirst));
        });
    }

    [Theory]
    [InlineData("2019-01-08 08:15:13China Post", "2019-01-08T08:15:13")]
    [InlineData("Published 7:42 p.m. May 3, 2026", "2026-05-03T19:42:00")]
    [InlineData("Dec 22, 2023, 06:21 AM ET", "2023-12-22T06:21:00")]
    [InlineData("12:05 am on 3 May 2026", "2026-05-03T00:05:00")]
    [InlineData("Tue, 08 Jan 2019 08:15:13 GMT", "2019-01-08T08:15:13Z")]
    [InlineData("Jan 8, 2019 08:15 UTC+8", "2019-01-08T08:15:00+08:00")]
    [InlineData("2019-01-08T08:15:13.123Z", "2019-01-08T08:15:13Z")]
    [InlineData("2019-01-08 08:15:13 -0500", "2019-01-08T08:15:13-05:00")]
    [InlineData("Tue Jan 8 08:15:13 EST 2019", "2019-01-08T08:15:13")]
    [InlineData("Dienstag, 17. Februar 2026, 06:30 Uhr", "2026-02-17T06:30:00")]
    [InlineData("30.04.2024, 11.08 Uhr", "2024-04-30T11:08:00")]
    [InlineData("le 1er mars 2026 à 18h05", "2026-03-01T18:05:00")]
    [InlineData("8 de octubre de 2025, 07:15", "2025-10-08T07:15:00")]
    [InlineData("8 января 2019 г. в 08:15", "2019-01-08T08:15:00")]
    [InlineData("2026年04月10日 下午3:26", "2026-04-10T15:26:00")]
    [InlineData("２０１９年１月８日（火） ０８時１５分", "2019-01-08T08:15:00")]
    [InlineData("2019년 1월 8일 오후 3시 05분", "2019-01-08T15:05:00")]
    [InlineData("2019. 1. 8. 오전 8:15", "2019-01-08T08:15:00")]
    [InlineData("A. NameDec 22, 2023", "2023-12-22")]
    [InlineData("02/02/2025 KL. 09:00", "2025-02-02T09:00:00")]
    [InlineData("08.01.19", "2019-01-08")]
    [InlineData("1546935313", "2019-01-08T08:15:13Z")]
    [InlineData("20190108T081513", "2019-01-08")]
    [InlineData("Published: January 8, 2019 at 8:15 p.m.", "2019-01-08T20:15:00")]
    [InlineData("Jan. 8, 2019", "2019-01-08")]
    [InlineData("Tuesday, 8th January 2019", "2019-01-08")]
    [InlineData("8 de março de 2026 às 10h30", "2026-03-08T10:30:00")]
    [InlineData("8 мая 2026, 12:40", "2026-05-08T12:40:00")]
    [InlineData("2026년 3월 8일 09:10", "2026-03-08T09:10:00")]
    [InlineData("2026-03-08 10:00 GMT", "2026-03-08T10:00:00Z")]
    public void A_usual_form_is_read(string text, string expected) =>
        Assert.Equal(expected, DateText.Read(text, DateOrder.DayFirst)?.ToString());

    [Theory]
    [InlineData("31 February 2026")]
    [InlineData("13/13/2026")]
    [InlineData("version 1.2.3.2019")]
    [InlineData("call 555-2019-01")]
    [InlineData("3 apples 2019")]
    [InlineData("13 Brumaire 1799")]
    [InlineData("in 2017 the 4 rivers")]
    [InlineData("version 1.2.2026.5")]
    [InlineData("99/99/2026")]
    [InlineData("")]
    public void What_is_no_date_of_the_calendar_is_none(string text) => Assert.Empty(DateText.Find(text, DateOrder.DayFirst));

    [Theory]
    [InlineData("03/04/2026", "2026-04-03", "2026-03-04")]
    [InlineData("25/04/2026", "2026-04-25", "2026-04-25")]
    [InlineData("04/25/2026", "2026-04-25", "2026-04-25")]
    public void The_order_of_day_and_month_counts_only_where_the_numbers_leave_it_open(string text, string dayFirst, string monthFirst)
    {
        Assert.Equal(dayFirst, DateText.Read(text, DateOrder.DayFirst)?.ToString());
        Assert.Equal(monthFirst, DateText.Read(text, DateOrder.MonthFirst)?.ToString());
    }

    [Fact]
    public void A_date_says_when_day_and_month_could_be_the_other_way_round()
    {
        Assert.True(Assert.Single(DateText.Find("03/04/2026", DateOrder.DayFirst)).IsAmbiguous);
        Assert.False(Assert.Single(DateText.Find("13/04/2026", DateOrder.MonthFirst)).IsAmbiguous);
    }

    [Theory]
    [InlineData("https://paper.example/2026/03/14/story", "2026-03-14")]
    [InlineData("https://paper.example/world/2023/dec/21/story", "2023-12-21")]
    [InlineData("https://paper.example/story-20260314.html", "2026-03-14")]
    [InlineData("https://paper.example/story-2026-03-14", "2026-03-14")]
    [InlineData("https://paper.example/2026/03/story", null)]
    [InlineData("https://paper.example/item/20261399", null)]
    public void A_date_in_an_address_is_read(string address, string? expected) => Assert.Equal(expected, UrlDate.Find(address)?.ToString());
}
