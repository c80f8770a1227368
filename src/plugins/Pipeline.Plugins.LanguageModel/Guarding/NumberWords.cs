using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>Numbers written as words. Those for one are left out: they are articles, too.</summary>
internal static partial class NumberWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ("zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
        + "million millions billion billions trillion trillions dozen dozens half third thirds quarter quarters double doubled triple tripled twice thrice twofold "
        + "second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth hundredth thousandth "
        + "million millionen milliarde milliarden billion billionen hunderte tausende dutzend dutzende doppelt hälfte drittel viertel zweite zweiten zweiter dritte dritten dritter vierte vierten fünfte fünften zweimal dreimal "
        + "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille millions milliard milliards centaine centaines millier milliers moitié tiers quart troisième quatrième cinquième double "
        + "dos tres cuatro cinco seis siete ocho nueve diez doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos mil miles millón millones mitad tercio tercera tercero cuarto doble "
        + "tre quattro cinque sette otto nove dieci undici dodici venti trenta quaranta cinquanta sessanta cento centinaia mila milione milioni miliardo miliardi metà terzo quarto doppio "
        + "dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta quarenta cinquenta cem centenas milhares milhão milhões bilhão bilhões metade terço dobro "
        + "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd honderden duizend duizenden miljoen miljard helft derde kwart "
        + "två fyra fem sex sju åtta nio tio elva tolv tjugo trettio hundra hundratals tusen tusentals miljon miljoner miljard miljarder hälften tredje "
        + "seks syv otte tolv tyve tredive halvtreds hundrede hundredvis tusinde tusindvis hundre tusenvis millioner milliarder halvdelen tredje åtte tjue tretti "
        + "kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen sata tuhat miljoona miljoonaa puolet "
        + "dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć dwadzieścia sto tysiąc tysiące tysięcy milion miliony milionów miliard połowa "
        + "два две три четыре пять шесть семь восемь девять десять двадцать сто тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов половина треть").Split(' '),
        StringComparer.Ordinal);

    // Words that scale the number before them.
    private static readonly FrozenSet<string> Scales = FrozenSet.ToFrozenSet(
        ("hundred thousand million millions billion billions trillion dozen hundert tausend millionen milliarde milliarden billionen mille milliard milliards mil millón millones mila milione milioni miliardo miliardi milhão milhões bilhão bilhões mi "
        + "honderd duizend miljoen miljard hundra tusen miljon miljoner miljarder millioner milliarder тысяч тысячи миллион миллиона миллионов миллиард миллиарда миллиардов").Split(' '),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Percents = FrozenSet.ToFrozenSet("percent prozent procent prosent percento pct".Split(' '), StringComparer.Ordinal);

    internal static bool Contains(string word) => Words.Contains(word) || (German().IsMatch(word) && word is not "einzig");

    internal static bool IsScale(string word) => Scales.Contains(word);

    internal static bool IsPercent(string word) => Percents.Contains(word);

    // German writes numbers below a million as one word.
    [GeneratedRegex("^(?:(?:ein|zwei|drei|vier|fünf|sechs|sieb|sieben|acht|neun|zwan|dreißig|zig|zehn|elf|zwölf|und|hundert|tausend)){2,12}$|^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|dreißig)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex German();
}
