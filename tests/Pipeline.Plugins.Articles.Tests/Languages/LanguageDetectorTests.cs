using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The council said on Friday that it would not close the bridge before the end of the year, although the repairs have cost more than was planned.")]
    [InlineData("de", "Der Rat teilte am Freitag mit, dass die Brücke nicht vor dem Ende des Jahres geschlossen wird, obwohl die Arbeiten mehr gekostet haben als geplant.")]
    [InlineData("fr", "Le conseil a annoncé vendredi que le pont ne sera pas fermé avant la fin de l'année, même si les travaux ont coûté plus que prévu.")]
    [InlineData("es", "El consejo dijo el viernes que no cerrará el puente antes de que termine el año, aunque las obras han costado más de lo que estaba previsto.")]
    [InlineData("it", "Il consiglio ha detto venerdì che il ponte non sarà chiuso prima della fine dell'anno, anche se i lavori sono costati più del previsto.")]
    [InlineData("pt", "O conselho disse na sexta-feira que a ponte não será fechada antes do fim do ano, embora as obras tenham custado mais do que estava previsto.")]
    [InlineData("nl", "De raad zei vrijdag dat de brug niet voor het einde van het jaar wordt gesloten, hoewel de werken meer hebben gekost dan gepland.")]
    [InlineData("sv", "Rådet sade på fredagen att bron inte ska stängas före årets slut, även om arbetet har kostat mer än vad som var planerat.")]
    [InlineData("da", "Rådet sagde fredag, at broen ikke bliver lukket før årets udgang, selv om arbejdet har kostet mere, end hvad der var planlagt.")]
    [InlineData("nb", "Rådet sa fredag at broen ikke blir stengt før årets slutt, selv om arbeidet har kostet mer enn hva som var planlagt, og at de nå ser etter penger.")]
    [InlineData("fi", "Neuvosto sanoi perjantaina, että siltaa ei suljeta ennen vuoden loppua, vaikka työt ovat maksaneet enemmän kuin oli suunniteltu.")]
    [InlineData("pl", "Rada powiedziała w piątek, że most nie zostanie zamknięty przed końcem roku, choć prace kosztowały więcej niż było zaplanowane.")]
    [InlineData("cs", "Rada v pátek řekla, že most nebude uzavřen před koncem roku, i když práce stály více, než bylo v plánu.")]
    [InlineData("ru", "Совет сообщил в пятницу, что мост не будет закрыт до конца года, хотя работы уже стоили больше, чем было запланировано.")]
    [InlineData("uk", "Рада повідомила в п'ятницю, що міст не буде закрито до кінця року, хоча роботи вже коштували більше, ніж було заплановано.")]
    [InlineData("el", "Το συμβούλιο είπε την Παρασκευή ότι η γέφυρα δεν θα κλείσει πριν από το τέλος του έτους.")]
    [InlineData("ar", "قال المجلس يوم الجمعة إن الجسر لن يغلق قبل نهاية العام على الرغم من أن الأعمال كلفت أكثر من المتوقع.")]
    [InlineData("he", "המועצה אמרה ביום שישי כי הגשר לא ייסגר לפני סוף השנה.")]
    [InlineData("hi", "परिषद ने शुक्रवार को कहा कि साल के अंत से पहले पुल बंद नहीं किया जाएगा।")]
    [InlineData("zh", "委员会星期五表示，虽然工程花费超出计划，大桥在年底之前不会关闭。")]
    [InlineData("ja", "議会は金曜日、工事の費用が予定を超えたものの、年末までに橋を閉鎖することはないと述べた。")]
    [InlineData("ko", "의회는 금요일에 공사 비용이 계획보다 늘었지만 연말 전에는 다리를 폐쇄하지 않을 것이라고 말했다.")]
    [InlineData("tr", "Meclis cuma günü köprünün yıl sonundan önce kapatılmayacağını, ancak çalışmaların planlanandan daha pahalıya mal olduğunu söyledi.")]
    [InlineData("ro", "Consiliul a anunțat vineri că podul nu va fi închis înainte de sfârșitul anului, deși lucrările au costat mai mult decât era prevăzut.")]
    [InlineData("hu", "A tanács pénteken közölte, hogy a hidat nem zárják le az év vége előtt, bár a munkálatok többe kerültek a tervezettnél.")]
    [InlineData("sk", "Rada v piatok povedala, že most nebude uzavretý pred koncom roka, aj keď práce stáli viac, ako bolo v pláne, a že sú už takmer hotové.")]
    [InlineData("bg", "Съветът съобщи в петък, че мостът няма да бъде затворен преди края на годината, макар че работите вече са стрували повече.")]
    [InlineData("hr", "Vijeće je u petak priopćilo da most neće biti zatvoren prije kraja godine, iako su radovi već koštali više nego što je bilo planirano.")]
    [InlineData("ca", "El consell va dir divendres que el pont no es tancarà abans de final d'any, encara que les obres han costat més del que estava previst amb els diners.")]
    [InlineData("id", "Dewan mengatakan pada hari Jumat bahwa jembatan itu tidak akan ditutup sebelum akhir tahun, dan pekerjaan yang sudah selesai lebih mahal dari rencana.")]
    [InlineData("vi", "Hội đồng cho biết hôm thứ Sáu rằng cây cầu sẽ không bị đóng trước cuối năm, và các công trình đã tốn nhiều tiền hơn so với kế hoạch.")]
    [InlineData("fa", "شورا روز جمعه گفت که پل تا پایان سال بسته نمی شود، با این که کارها بیشتر از آن چه برنامه بود هزینه داشت و این را هم گفت.")]
    public void A_sentence_is_told_by_its_language(string expected, string sentence) => Assert.Equal(expected, LanguageDetector.Detect(sentence).Tag);

    [Theory]
    [InlineData("")]
    [InlineData("12 345 — 67,8 % …")]
    [InlineData("😀😀😀")]
    [InlineData("xq7 zkv wqpt jx9 fvkz qqw rtzx")]
    [InlineData("TWFuIGlzIGRpc3Rpbmd1aXNoZWQsIG5vdCBvbmx5IGJ5IGhpcyByZWFzb24sIGJ1dCBieSB0aGlz")]
    [InlineData("4f3c2b1a9d8e7f6a5b4c3d2e1f0a9b8c 7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a")]
    [InlineData("\uD800")]
    public void What_is_no_language_is_undetermined(string text)
    {
        var found = LanguageDetector.Detect(text);
        Assert.Equal(DetectedLanguage.Undetermined, found.Tag);
        Assert.Equal(0, found.Confidence);
    }

    [Fact]
    public void In_a_mixed_text_the_larger_part_decides()
    {
        const string english = "The council said on Friday that it would not close the bridge before the end of the year. ";
        const string german = "Der Rat will das nicht. ";
        Assert.Equal("en", LanguageDetector.Detect(english + english + german).Tag);
        Assert.Equal("de", LanguageDetector.Detect(string.Concat(Enumerable.Repeat(german, 12)) + english).Tag);
    }

    [Fact]
    public void Of_a_long_text_every_part_counts()
    {
        var english = string.Concat(Enumerable.Repeat("The council said on Friday that it would not close the bridge before the end of the year. ", 50));
        var german = string.Concat(Enumerable.Repeat("Der Rat will das nicht und sagt, die Brücke werde vor dem Ende des Jahres nicht geschlossen. ", 150));
        Assert.Equal("de", LanguageDetector.Detect(english + german).Tag);
        Assert.Equal("en", LanguageDetector.Detect(german[..1_000] + english).Tag);
    }

    [Fact]
    public void Confidence_grows_with_the_text()
    {
        var one = LanguageDetector.Detect("Broen er lang.").Confidence;
        var more = LanguageDetector.Detect("Broen er lang. Rådet sagde fredag, at broen ikke bliver lukket før årets udgang, selv om arbejdet har kostet mere.").Confidence;
        Assert.InRange(one, 0, more);
        Assert.InRange(more, 0.9, 1);
    }

    [Fact]
    public void Some_foreign_names_do_not_make_a_Chinese_text_English() =>
        Assert.Equal("zh", LanguageDetector.Detect("昨天，Vale Morning Post 报道，大桥重新开放，居民们都很高兴。").Tag);
}
