using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>What makes a number at the end of a title something else than a part.</summary>
internal static partial class FalseFriends
{
    private const int LastManualSection = 8;
    private const int FewestWordsOfSeries = 3;
    private const int LongestName = 3;
    private const int YoungestNamed = 6;

    /// <summary>Commands and calls that are best known by their section of the manual.</summary>
    private static readonly FrozenSet<string> ManualPages = FrozenSet.ToFrozenSet(
    [
        "awk", "bash", "cat", "chmod", "chown", "cp", "cron", "crontab", "curl", "exec", "find", "fork", "free", "gcc", "git", "grep", "init", "ioctl", "kill", "ls", "make", "malloc", "man", "mmap", "mount",
        "mv", "open", "pipe", "printf", "ps", "read", "rm", "sed", "select", "sh", "sort", "ssh", "stat", "su", "sudo", "tar", "top", "vi", "vim", "write", "xargs",
    ]);

    /// <summary>True for <c>Section 31(4)</c>, <c>Apollo (11)</c>, <c>Comments (3)</c>, <c>grep(1)</c>, <c>Missing: Anna Miller (17)</c>, <c>Louis (XIV)</c>.</summary>
    /// <param name="before">The title before the bracket.</param>
    /// <param name="number">The number in the bracket.</param>
    /// <param name="isRoman">True when it is written in Roman numerals.</param>
    internal static bool BeforeBracket(string before, int number, bool isRoman)
    {
        if (Counted().IsMatch(before) || Copied().IsMatch(before) || Named().IsMatch(before) || (number <= LastManualSection && IsManualPage(before)))
            return true;
        return isRoman ? Reigned().IsMatch(before) : number >= YoungestNamed && IsPerson(before);
    }

    /// <summary>True for a cross-reference, such as <c>Full story on page 3</c>, and for another's own, such as <c>the Courier's page 2</c>.</summary>
    internal static bool BeforeWord(string before) => Reference().IsMatch(before);

    /// <summary>True when <c>Part 2</c> may number a film, a law or a piece of music: too few words before it, or words that only works have.</summary>
    internal static bool MayBeWork(string before, bool isRoman)
    {
        var words = Word().Count(before);
        var last = before.AsSpan().TrimEnd();
        var isApart = last.Length > 0 && last[^1] is ',' or ':' or '-' or '–' or '—' or '|' or ';';
        // Scripts without spaces have one word for a whole title.
        return (words < FewestWordsOfSeries && !before.Any(character => character > '\u2E7F')) || (isRoman && !isApart) || Work().IsMatch(before);
    }

    /// <summary>True for a day that is known by its numbers, and for what is a whole or a half.</summary>
    internal static bool IsDayOrShare(int number, int total) => (number, total) is (9, 11) or (7, 7) or (1, 1) or (24, 24) or (50, 50) || total < 2 || (number == total && total > 12);

    /// <summary>True when a fraction may be a mark: <c>Review: The long road (4/5)</c>.</summary>
    internal static bool IsRated(string before) => Rated().IsMatch(before);

    /// <summary>True for what stands behind a dash and is no site's name: <c>Dune: Part 2 - Review</c>.</summary>
    internal static bool IsGenre(string suffix) => Genre().IsMatch(suffix);

    // Without a space before it, and a name that could be typed: several words in plain letters are a title all the same.
    private static bool IsManualPage(string before)
    {
        var name = before[(before.LastIndexOf(' ') + 1)..];
        return name.Length > 0 && Typed().IsMatch(name) && (name.Length == before.Length || name.AsSpan().ContainsAny('_', '.') || ManualPages.Contains(name));
    }

    // Two or three capitalised words, alone or behind a colon or comma, are a name, and the number an age.
    private static bool IsPerson(string before)
    {
        var name = before[(before.LastIndexOfAny([':', ',', '–', '—', '|']) + 1)..].Trim();
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= LongestName && words.All(word => char.IsUpper(word[0])) && words.Any(word => word.Any(char.IsLower)) && (words.Length > 1 || name.Length < before.Trim().Length);
    }

    [GeneratedRegex(
        "(^|[^\\p{L}])(no|nr|number|section|sec|§|article|art|paragraph|paragraf|chapter|kapitel|volume|vol|issue|top|version|v|apollo|boeing|airbus|iphone|ipad|galaxy|windows|android|model|type|route|flight|group|gruppe|aged?|under|line|"
        + "linie|class|mark|mk|channel|level|grade|room|gate|highway|catch|formula|formel|area|district|bus|tram|u|comments?|replies|reviews?|votes?|likes?|shares?|photos?|pictures?|images?|videos?|results?|items|"
        + "kommentare?|bilder|fotos|commentaires?|comentarios?|comentários?|commenti|reacties|комментарии|отзывы|фото|评论|回复|图片|跟贴|コメント|写真|댓글|tel|phone|fax|call|hotline|code|psalm|genesis|matthew|luke|john|mark|week|day|episode|season|round|game|"
        + "stage|page|seats?|runde|folge|woche|tag|cop|covid|g|f|b)\\.?[-\\s:]*([0-9][0-9A-Za-z.-]*)?\\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(
        "^(img|dsc|scan|image|document|dokument|documento|file|untitled|unbenannt|sans titre|sin título|sem título|new (text )?document|neues dokument|copy( of.*)?|kopie( von.*)?|copie( de.*)?|copia( de.*)?|无标题|新建文档|未命名|無題|.*( - copy| - kopie| - copia|_final|_v[0-9]+))[-_ 0-9]*$|^[^\\s]*_[^\\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copied();

    /// <summary>A name that lives on its number: an agency's form, a road, an acronym as the whole title.</summary>
    [GeneratedRegex("^[A-Z]{1,5}\\s*$|[a-zа-я]\\s(girl|boy|child|junge|mädchen|schüler|schülerin|fille|garçon|niño|niña|menino|menina|teenager|teen|student|pupil|мальчик|девочка)\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("(^|[^\\p{L}])(king|queen|pope|emperor|tsar|prince|duke|louis|ludwig|henry|heinrich|charles|karl|george|georg|edward|elizabeth|elisabeth|john paul|philip|philipp|friedrich|wilhelm|napoleon|richard|war|weltkrieg|guerre|mondiale|guerra|super bowl|titan|malcolm|schedule|annex|appendix|title|type|phase|class|category|(king|queen|pope|emperor|kaiser|tsar|prince|duke|papst|könig|roi|rey|re|papa|pape)\\s+\\p{L}+)\\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reigned();

    [GeneratedRegex(
        "(^|[^\\p{L}])(on|see|to|from|at|in|of|the|your|my|this|that|is|was|be|and|or|front|per|each|every|auf|siehe|von|der|die|ab|à|sur|voir|la|en|de|ver|vea|na|a|op|zie|på|se|på|на|см|vedi|zur|zum|em|al|una|une|eine|ein|part|web|home|facebook|wiki)\\.?\\s+$|['’]s\\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("(^|[^\\p{L}])(sonata|symphony|concerto|opus|op\\.|act|regulation|cfr|fcc|fda|iso|iec|godfather|hallows|henry|breaking dawn|mockingjay|season|staffel|saison|temporada|stagione|сезон|film|movie|trilogy|saga)([^\\p{L}]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Work();

    [GeneratedRegex("(^|[^\\p{L}])(reviews?|ratings?|rated|score|stars|test|kritik|rezension|critique|reseña|crítica|recensione|recensie|рецензия|оценка|评分|影评|verdict|tasting|wertung|note|on sale|prices? from|date|open|since|bis|ab|until)([^\\p{L}]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rated();

    [GeneratedRegex("(^|[^\\p{L}])(reviews?|trailers?|recap|explained|analysis|interviews?|podcast|video|live|gallery|ending|cast|preview|guide|walkthrough|kritik|rezension|bande-annonce|tráiler|soundtrack|dvd|blu-ray|lyrics|a[n]? [\\p{L}]+)([^\\p{L}]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Genre();

    [GeneratedRegex("^[a-z][a-z0-9_.+-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
