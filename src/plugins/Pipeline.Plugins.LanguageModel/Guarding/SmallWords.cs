using System.Collections.Frozen;

namespace Pipeline.Plugins.LanguageModel.Guarding;

/// <summary>Words that may open a sentence although the article lacks them: they name nobody.</summary>
internal static class SmallWords
{
    internal static readonly FrozenSet<string> Openers = Set(
        "a an the this that these those it its he she they their his her we our in on at by for from with after before during since while when as if although though because but and or however according both all some most many several few each every no not now then there here what who where how why one to of about over under between among despite following "
        + "der die das den dem des ein eine einen einem einer dieser diese dieses er sie es im in am an auf bei mit nach vor seit während wenn als ob weil aber und oder laut alle viele einige kein keine nun dann dort hier zu zum zur von vom über unter für aus "
        + "le la les l' un une des ce cette ces il elle ils elles en dans à au aux par pour avec après avant depuis pendant quand si mais et ou selon tous "
        + "el los las un una unos unas este esta estos estas él ella ellos ellas en a al por para con después antes desde durante cuando si aunque pero y o según todos "
        + "il lo i gli uno questo questa questi lui lei loro nel nella per con dopo prima da durante quando se ma e o secondo tutti "
        + "o os as um uma este esta ele ela eles elas no na em por para com depois antes desde durante quando se mas e ou segundo "
        + "de het een dit dat deze die hij zij ze er in op bij met na voor sinds tijdens toen als maar en of volgens alle "
        + "den det en ett et denne dette han hon hun de i på med efter etter før innan sedan siden under när når om men och og eller "
        + "он она оно они это этот эта в во на с со по для после до когда если но и или как также");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
