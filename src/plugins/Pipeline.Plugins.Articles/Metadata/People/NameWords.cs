using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Words around the names of people, in many languages.</summary>
internal static class NameWords
{
    /// <summary>Small words inside names.</summary>
    internal static readonly FrozenSet<string> Particles = Set(
        "de da do dos das del della delle degli di du la le el al bin ibn ben bint van von der den ter ten te zu zum zur af av y e st");

    /// <summary>Words between two names.</summary>
    internal static readonly FrozenSet<string> Conjunctions = Set("and und et y e i og och en ve и та ja a & + và και 및 con mit with avec");

    /// <summary>Those of them that bring in a helper.</summary>
    internal static readonly FrozenSet<string> Helps = Set("con mit with avec");

    /// <summary>Words that follow names on pages and are no part of them: controls, roles, places of work.</summary>
    internal static readonly FrozenSet<string> Ends = Set(
        "app download downloads print share save email e-mail mail follow subscribe comment comments photo photos video watch listen read more updated published posted copy link facebook twitter whatsapp linkedin telegram pinterest reddit x "
        + "staff writer reporter reporters correspondent correspondents editor editors editorial columnist contributor contributing journalist senior special associate assistant managing chief bureau freelance producer analyst critic author guest intern political business sports health science national international "
        + "redakteur redakteurin korrespondent korrespondentin autor autorin journalistin redaktion journaliste rédacteur rédactrice correspondant envoyé envoyée periodista corresponsal redactor redactora giornalista corrispondente inviato repórter jornalista correspondente verslaggever redacteur journalisten korrespondenten reporteren toimittaja redaktor dziennikarz корреспондент журналист обозреватель редактор "
        + "drucken teilen merken imprimer partager imprimir compartir compartilhar stampa condividi delen printen dela skriv jaa drukuj udostępnij печать поделиться "
        + "deputy director manager founder co-founder cofounder vice specialist strategist consultant copywriter blogger presenter leitender leitende freier freie stellvertretender stellvertretende chefredakteur chefredakteurin volontär volontärin enviado enviada envoyés tips contact kontakt copyright long minute showbiz showbusiness lifestyle posted last home blog follow followers bio about january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday min minutes hours ago am pm in on at for from the this our your");

    // Wirtschaftsredakteurin, Polizeireporter: German writes the field and the office as one word.
    private static readonly string[] OfficeEndings = ["redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporter", "reporterin", "journalist", "journalistin"];

    // "Landespolitische Korrespondentin"
    private static readonly string[] FieldEndings = ["ische", "ischer", "liche", "licher"];

    /// <summary>What people are at a publication or elsewhere, as the line below their name says it.</summary>
    internal static readonly FrozenSet<string> Offices = Set(
        "writer reporter correspondent editor columnist contributor journalist producer analyst critic author intern director manager founder copywriter blogger presenter professor researcher engineer specialist strategist consultant lecturer agency "
        + "redakteur redakteurin korrespondent korrespondentin autor autorin journalistin redaktion volontär volontärin nachrichtenagentur chefredakteur chefredakteurin journaliste rédacteur rédactrice correspondant agence periodista corresponsal redactor redactora agencia giornalista corrispondente redazione repórter jornalista correspondente redação "
        + "verslaggever redacteur journalisten redaksjonen korrespondenten reporteren toimittaja redaktor dziennikarz dziennikarka корреспондент журналист обозреватель редактор muhabir");

    /// <summary>Words that make a name the name of a publication or an office, not of a person.</summary>
    internal static readonly FrozenSet<string> Organisations = Set(
        "news press agency daily weekly times post journal tribune herald gazette chronicle mirror guardian telegraph observer courier sentinel ledger review magazine media network radio tv television broadcasting wire standard independent express examiner bulletin inquirer dispatch globe mail sun star today online digital newsroom team staff desk bureau office service services group inc ltd llc corporation company institute university foundation association council committee department "
        + "redaktion zeitung tagesblatt bote anzeiger nachrichten rundschau kurier presse agentur presseagentur agence rédaction journal agencia agencias redacción diario periódico noticias voz agenzia redazione giornale corriere gazzetta agência redação jornal folha redactie krant dagblad nieuws tidningen nyheter avisen uutiset gazeta wiadomości noviny редакция агентство новости газета ведомости "
        + "haber ajansı gazetesi agencies editors contributors admin administrator webmaster");

    /// <summary>Short names of news agencies, as bylines carry them.</summary>
    internal static readonly FrozenSet<string> Agencies = Set("AP AFP dpa Reuters APA ANSA EFE PA AAP ANP Belga DPA SID epd KNA PAP ČTK TASS RIA Xinhua Kyodo Yonhap PTI ANI IANS UPI Bloomberg Lusa NTB TT Ritzau STT LETA BNS Agerpres MTI Anadolu AA WAM SPA QNA");

    /// <summary>News agencies by their full names.</summary>
    internal static readonly FrozenSet<string> AgencyNames = FrozenSet.ToFrozenSet(
        ("Associated Press|The Associated Press|Agence France-Presse|Press Association|PA Media|Canadian Press|The Canadian Press|Australian Associated Press|Deutsche Presse-Agentur|Austria Presse Agentur|Europa Press|Agencia EFE|Kyodo News|Jiji Press|Yonhap News Agency|Xinhua News Agency|"
        + "Press Trust of India|Anadolu Agency|Anadolu Ajansı|Bloomberg News|Thomson Reuters|Reuters News Agency|Agência Lusa|Agência Brasil|Notimex|Interfax|Belga News Agency|Agenzia ANSA|Adnkronos|Polska Agencja Prasowa|Keystone-SDA|United Press International|Demirören Haber Ajansı|İhlas Haber Ajansı|Inter Press Service").Split('|'),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that open the name of a publication.</summary>
    internal static readonly FrozenSet<string> Articles = Set("The Der Die Das Le Les El Los Il Lo O Os De Het");

    /// <summary>Words of menus and controls that no person is called.</summary>
    internal static readonly FrozenSet<string> NotNames = Set(
        "images image getty time links link articles article jobs job tickets free audit management games archive archives reading social popular trending most latest related local home menu search login account settings policy terms privacy cookies newsletter newsletters live podcast podcasts videos shop store best top guide guides patterns alt size courtesy photo photos listen "
        + "icon artikel beiträge beitrag kommentare kommentar meinung actualizado comentarios compartir noticia lesen hören suche anmelden startseite mehr alle letra tamaño tribunal supremo buscar inicio noticias recherche accueil articles partager accedi cerca görüntüle haberi haberler");

    /// <summary>Degrees and licences behind a name.</summary>
    internal static readonly FrozenSet<string> Degrees = Set("MD M.D PhD Ph.D MS MSc MA MBA MPH RD RDN LD RN DO DDS DVM JD CPA CFP CFA Esq Jr Sr");

    /// <summary>Endings that mark Chinese, Japanese and Korean publications.</summary>
    internal static readonly string[] OrganisationEndings = ["报", "報", "晚报", "日报", "网", "網", "社", "新闻", "新聞", "电视台", "频道", "周刊", "杂志", "通信", "通讯", "신문", "일보", "뉴스", "통신", "방송"];

    /// <summary>Chinese and Japanese words that follow names on pages.</summary>
    internal static readonly string[] WideEnds = ["评论", "評論", "字号", "字號", "分享", "打印", "阅读", "閱讀", "点击", "浏览", "收藏", "来源", "来自", "报道", "報道", "编辑", "記者", "记者", "摄", "シェア", "印刷"];

    /// <summary>True for a word behind a name that is no part of it.</summary>
    internal static bool IsEnd(string word) => Ends.Contains(word) || IsOffice(word);

    /// <summary>True for a field and an office written as one word.</summary>
    internal static bool IsOffice(ReadOnlySpan<char> word)
    {
        foreach (var ending in OfficeEndings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True when a word of a text is an office.</summary>
    internal static bool HasOffice(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = text.IndexOf(' ') is var space and >= 0 ? space : text.Length;
            var word = text[..length].Trim(",.;|");
            if (Offices.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || IsOffice(word))
                return true;
            text = text[Math.Min(text.Length, length + 1)..];
        }

        return false;
    }

    /// <summary>True for a word that says the field of the office behind it.</summary>
    internal static bool IsField(ReadOnlySpan<char> word)
    {
        foreach (var ending in FieldEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
