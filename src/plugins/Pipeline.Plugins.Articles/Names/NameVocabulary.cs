using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Names;

/// <summary>Words that say what a name stands for, in the languages that write names alone with a capital.</summary>
internal static class NameVocabulary
{
    /// <summary>Forms of address and offices with a capital before a person's name.</summary>
    internal static readonly FrozenSet<string> Titles = Set(
        "Mr Mrs Ms Miss Dr Prof Professor Sir Lady Lord Dame Rev Reverend Father Sister President Chancellor Minister Premier Senator Sen Congressman Congresswoman Rep Representative Gov Governor Mayor Judge Justice Sheriff Detective Officer Sergeant Sgt "
        + "Captain Capt Colonel Col Major Lieutenant Lt General Gen Admiral Adm King Queen Prince Princess Pope Bishop Archbishop Cardinal Imam Rabbi Sheikh Coach Chairman Secretary Ambassador Inspector Superintendent Constable "
        + "Bundeskanzler Bundeskanzlerin Kanzler Kanzlerin Präsident Präsidentin Bundespräsident Ministerin Bürgermeister Bürgermeisterin Professorin Pfarrer Bischof Papst König Königin Prinz Prinzessin Richter Richterin Sprecher Sprecherin Trainer Trainerin Anwalt Anwältin "
        + "Autor Autorin Schauspieler Schauspielerin Sänger Sängerin Maler Malerin Lehrer Lehrerin Arzt Ärztin Bäcker Landwirt Staatsanwalt Kommissar "
        + "Herr Frau M Mme Mlle Monsieur Madame Sr Sra Srta Señor Señora Don Doña Signor Signora Sig Dott Senhor Senhora Heer Mevrouw Pan Pani");

    /// <summary>Offices and trades in lower case right before a person's name.</summary>
    internal static readonly FrozenSet<string> Roles = Set(
        "president minister chancellor senator governor mayor spokesman spokeswoman spokesperson director manager coach professor author writer singer actor actress founder chairman chairwoman lawyer attorney judge detective sergeant captain officer "
        + "striker goalkeeper midfielder defender quarterback champion player artist painter composer engineer scientist researcher historian economist analyst editor journalist reporter photographer farmer teacher keeper baker pilot secretary "
        + "husband wife son daughter brother sister father mother");

    /// <summary>Forms of address in lower case, as some languages have them, right before a person's name.</summary>
    internal static readonly FrozenSet<string> Addresses = Set("señor señora señorita don doña signor signora signorina senhor senhora dom monsieur madame heer mevrouw herr fru pan pani");

    /// <summary>Forms of companies, last in their names.</summary>
    internal static readonly FrozenSet<string> Companies = Set("Inc Ltd Corp Corporation LLC LLP PLC plc Co Company GmbH AG KG SE SA SAS SARL SpA Srl NV BV AB ASA Oy Oyj AS Holdings Group Industries Enterprises Airlines Airways Motors Pharmaceuticals");

    /// <summary>Kinds of organisations, last in their names or before "of" and "for".</summary>
    internal static readonly FrozenSet<string> Organisations = Set(
        "University College School Institute Academy Ministry Department Bureau Agency Commission Committee Council Court Parliament Senate Congress Party Union Association Federation Foundation Trust Society Club Bank Fund Museum Library Hospital "
        + "Church Police Army Navy Authority Administration Board Office Center Centre Organization Organisation Times Post Herald Tribune News Press Journal Gazette Courier Network Orchestra Theatre League Alliance Service Services Coalition "
        + "Institut Universität Hochschule Ministerium Partei Verband Verein Stiftung Université Ministère Conseil Fédération Universidad Ministerio Partido Banco Consejo Università Ministero Partito Consiglio Universidade Ministério Conselho");

    /// <summary>Kinds of organisations in languages whose adjectives stand behind, first in their names.</summary>
    internal static readonly FrozenSet<string> LeadingOrganisations = Set("Université Ministère Conseil Fédération Banque Universidad Ministerio Partido Banco Consejo Università Ministero Partito Banca Consiglio Universidade Ministério Conselho");

    /// <summary>What may follow the kind of an organisation at the start of its name.</summary>
    internal static readonly FrozenSet<string> Links = Set("of for de del della dell di du des do da für");

    /// <summary>Organisations of the world that are named without saying what they are.</summary>
    internal static readonly FrozenSet<string> KnownOrganisations = FrozenSet.ToFrozenSet(
        ("United Nations|UN|NATO|EU|WHO|IMF|WTO|OECD|OPEC|UNESCO|UNICEF|UNHCR|FIFA|UEFA|IOC|NASA|ESA|CERN|Interpol|Europol|FBI|CIA|MI5|MI6|KGB|FSB|NSA|IRS|FDA|EPA|BBC|CNN|Red Cross|Red Crescent|World Bank|Greenpeace|Amnesty International|Médecins Sans Frontières|"
        + "European Union|African Union|Arab League|Hamas|Hezbollah|Taliban|Vereinte Nationen|Nations Unies|Naciones Unidas|Nazioni Unite|Nações Unidas").Split('|'), StringComparer.Ordinal);

    /// <summary>Kinds of places, last in their names.</summary>
    internal static readonly FrozenSet<string> Places = Set(
        "River Lake Sea Ocean Bay Gulf Island Islands Mountain Mountains Hills Valley Desert Forest Beach County Province Prefecture City Town Village Street Road Avenue Square Bridge Airport Station Park Harbour Harbor Peninsula Coast Strait Canal Canyon Falls Creek");

    /// <summary>Kinds of places, first in their names.</summary>
    internal static readonly FrozenSet<string> BeforePlaces = Set("Lake Mount Cape Fort Port Gulf Bay Isle Republic Kingdom Strait River");

    /// <summary>Common given names; those that are also places or words are left out.</summary>
    internal static readonly FrozenSet<string> GivenNames = Set(
        "Tom Simon Oliver Harry Martin Stuart Ian Neil Graham Hugh Mike Dave Chris Tony Jim Claire Alison Fiona Lucy Charlotte Sophie Chloe Rebekah James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Donald Steven Steve Paul Andrew Joshua Kenneth Kevin Brian George Timothy Tim Ronald Edward Jason Jeffrey Jeff Ryan Jacob Gary Nicholas Nick Eric Jonathan Stephen Larry Justin Scott "
        + "Benjamin Ben Samuel Sam Gregory Greg Alexander Patrick Jack Dennis Jerry Tyler Aaron Jose José Adam Nathan Henry Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Keith Christian Roger Noah Gerald Carl Terry Sean Arthur Lawrence Jesse Dylan Bryan Joe Billy Bruce Albert Willie Gabriel Logan Alan Juan Wayne Roy "
        + "Ralph Randy Eugene Vincent Russell Louis Philip Bobby Johnny Bradley Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna "
        + "Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Kelly Christina Lauren Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Sara Madison Kathryn Janice Jean Alice Julia Judy Sophia Denise Amber "
        + "Hans Klaus Jürgen Wolfgang Dieter Stefan Andreas Uwe Ulrich Heinz Karl Friedrich Ursula Monika Petra Sabine Gisela Jean-Pierre Pierre Jacques François Philippe Alain Michel Nicolas Marie Nathalie Isabelle Sylvie Françoise Antonio Manuel Francisco Javier Carlos Miguel Alejandro Pedro Luis Fernando Pablo Jorge Carmen Ana Isabel Dolores Pilar "
        + "Giuseppe Giovanni Mario Luigi Roberto Stefano Marco Giulia Francesca Chiara João Paulo Luiz Vladimir Sergei Dmitry Alexei Ivan Mikhail Nikolai Igor Oleg Olga Natalia Tatiana Svetlana Mohammed Muhammad Ahmed Ali Hassan Omar Abdullah Ibrahim Fatima Yusuf Mustafa Mehmet Ravi Rajesh Sanjay Amit Priya Anil Sunil Lars Sven Erik Olaf Björn Ingrid Astrid Piotr Andrzej Krzysztof Tomasz Agnieszka");

    /// <summary>Days, peoples and the like: capitals that name nobody.</summary>
    internal static readonly FrozenSet<string> NoNames = Set(Times + " " + PeopleWords);

    /// <summary>Peoples: before the kind of an organisation they are part of its name.</summary>
    internal static readonly FrozenSet<string> Peoples = Set(PeopleWords);

    private const string Times =
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas Easter Internet I OK GMT AM PM TV";

    private const string PeopleWords =
        "American British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian Swedish Norwegian Danish Finnish Polish Czech Hungarian Romanian Bulgarian Greek Turkish Russian Ukrainian Chinese Japanese Korean Indian Pakistani Iranian Iraqi Israeli Palestinian Syrian Egyptian Saudi Arab African "
        + "Asian European Canadian Mexican Brazilian Australian Americans Russians Germans Chinese Muslim Muslims Christian Christians Jewish Jews Catholic Protestant Republican Democrat Democratic Republicans Democrats Western Eastern Northern Southern";

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
