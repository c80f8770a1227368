using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>The commonest words of languages that share a script.</summary>
internal static class FunctionWords
{
    private static readonly (string Language, string Words)[] Lists =
    [
        ("en", "the of and to in is was that for on with as it by at from are this be have has not but which were an they their or said will"),
        ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei"),
        ("fr", "de la le et les des en un une du dans est que pour qui sur par au plus pas avec ce il sont ont aux cette mais ses été"),
        ("es", "de la que el en y a los del se las por un para con no una su al lo es más como pero sus le ha fue también"),
        ("it", "di che e il la in un per è del della non con una sono da si le dei i gli alla al nel ha anche più come ma delle"),
        ("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao das ele são à também pela"),
        ("nl", "de van het een en in is dat op te zijn met voor niet aan er om ook als maar door bij naar hij uit worden heeft dit deze"),
        ("sv", "och i att det som en på är av för med den till inte om ett har de men från var vi kan han så efter också"),
        ("da", "og i at det er en til på som af for med de den ikke der var har han et om men fra vi kan efter også blev sig"),
        ("no", "og i det er på en til som av for med at de ikke har den var et om han men fra vi kan etter også ble seg sier"),
        ("fi", "ja on ei se että oli hän mutta myös kun ovat joka mukaan kuin niin tai vuoden ole sen olla jo vain nyt jos kanssa"),
        ("pl", "w i na z się do nie że to jest o jak po za od przez dla są co ale ma tym tego był może przy także już oraz"),
        ("cs", "a v se na je že to s z do o i jako ve za by pro po však jsou která který podle byl od při jsem ale není také"),
        ("sk", "a v sa na je že to s z do o aj ako vo za by pre po však sú ktorá ktorý podľa bol od pri ale nie tiež už"),
        ("hu", "a az és hogy nem is egy ez meg volt de csak már mint el még ha van kell vagy azt szerint után lesz pedig"),
        ("ro", "de și în a la cu pe care nu din că o un este pentru mai au fost sa ca sunt prin dar după fi al cele"),
        ("hr", "je i u na se da za su od s koji o kako će što ne to iz bi nije kao koja ali nakon također tijekom"),
        ("tr", "ve bir bu için da de ile olarak çok daha olan gibi kadar sonra var ise en o ne değil ancak olduğu tarafından ya"),
        ("id", "yang dan di dari untuk dengan ini pada itu dalam tidak akan adalah juga oleh ke tersebut telah bahwa lebih ada bisa"),
        ("vi", "và của là có được trong cho không một các với người đã này những để khi từ đến về như cũng tại ra"),
        ("et", "ja on ei et see oli ka mis kui aga oma ning nii või seda tema olid pärast siis ole kes sest"),
        ("lv", "un ir ka no par ar uz kas arī tas bet lai nav pēc vai gan tika gada tā kā līdz"),
        ("lt", "ir yra kad iš į su tai kaip bet nuo apie buvo jis ar po dėl taip metų dar pat prie"),
        ("ru", "и в не на что с он как это по но из у за от так же для было был вы бы его к до мы они также или"),
        ("uk", "і в не на що з як це до та про за у від є для але його був або які цього також після він"),
        ("bg", "и на да в се за от не е с че по са като но това до ще си към при беше след има които"),
        ("sr", "и у је да на се за су од са који о као није али из ће што то после због"),
        ("ar", "في من على إلى أن عن التي الذي مع هذا هذه كان ما لا بعد قد كما بين أو قال"),
        ("fa", "و در به از که این را با است برای آن یک می های بر شد تا خود کرد هم"),
        ("ur", "کے میں کی ہے اور سے کا کو اس نے کہ ہیں پر یہ بھی تھا ایک کیا"),
    ];

    /// <summary>For each word the languages that have it among their commonest.</summary>
    internal static readonly FrozenDictionary<string, string[]> Languages = Lists
        .SelectMany(list => list.Words.Split(' ').Select(word => (word, list.Language)))
        .GroupBy(pair => pair.word, pair => pair.Language)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>True when the word is among the commonest of the language.</summary>
    internal static bool IsCommon(string word, string language) => Languages.TryGetValue(word, out var languages) && languages.Contains(language);
}
