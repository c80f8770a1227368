using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>Words at the start of a sentence that lean on the one before it: pronouns and connectives.</summary>
internal static class DanglingOpeners
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ("he she it they this that these those his her their its such but however and so then also meanwhile still yet moreover furthermore therefore thus instead besides additionally similarly otherwise hence consequently both neither "
        + "er sie es dies dieser diese dieses aber doch jedoch und dann auch deshalb daher dennoch trotzdem außerdem zudem allerdings dabei damit il elle ils elles ce cela cette ces mais cependant toutefois puis aussi donc ainsi pourtant "
        + "él ella ellos ellas este esta esto eso pero sin y además también luego entonces así egli lui lei loro questo questa ma però tuttavia inoltre anche poi quindi così ele ela eles elas isso isto mas porém entretanto também então assim "
        + "hij zij ze het dit dat deze maar echter toch ook daarom dus он она оно они это этот эта но однако также затем поэтому поэтом тем han hon hun det detta dette men dock också även dessutom").Split(' '),
        StringComparer.Ordinal);

    private static readonly string[] Wide = ["他", "她", "它", "这", "此", "但", "然而", "因此", "同时", "不过", "しかし", "また", "この", "その", "これ", "彼", "だが", "그러나", "그는", "이는", "하지만"];

    internal static bool Opens(string sentence)
    {
        var start = 0;
        while (start < sentence.Length && !char.IsLetter(sentence[start]))
            start++;
        var end = start;
        while (end < sentence.Length && char.IsLetter(sentence[end]))
            end++;
        return Words.Contains(sentence[start..end].ToLowerInvariant()) || Array.Exists(Wide, opener => string.CompareOrdinal(sentence, start, opener, 0, opener.Length) == 0);
    }
}
