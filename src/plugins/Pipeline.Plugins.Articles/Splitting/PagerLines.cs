using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>The line by which a reader turns the pages of a story: <c>1 2 3 Next</c>, <c>Page 2 of 5</c>, or a bare number below the headline.</summary>
internal static partial class PagerLines
{
    private const int Before = 5;
    private const int Behind = 8;
    private const int LongestLine = 60;

    /// <summary>True when such a line stands by the story and does not name another page.</summary>
    internal static bool Support(Document document, int number)
    {
        var (first, last) = Story(document);
        var title = Title(document, first);
        for (var index = Math.Max(0, title - Before); index < document.Blocks.Length && index <= last + Behind; index++)
        {
            // The body is never looked at: numbers stand there for anything.
            if (index > title + Before && index < first)
                index = first - 1;
            else if (index >= first && index < last)
                index = last;
            else if (document.Blocks[index].Role != BlockRole.Body && IsPager(document.Blocks[index].Text.Value, number, index == title + 1))
                return true;
        }

        return false;
    }

    private static bool IsPager(string line, int number, bool isBelowTitle)
    {
        if (line.Length > LongestLine)
            return false;
        if (Named().Match(line) is { Success: true } named)
            return int.Parse(named.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) == number;
        return Row().IsMatch(line) || Turn().IsMatch(line) || (isBelowTitle && Number().IsMatch(line));
    }

    private static (int First, int Last) Story(Document document)
    {
        int first = -1, last = -1;
        for (var index = 0; index < document.Blocks.Length; index++)
        {
            if (document.Blocks[index].Role != BlockRole.Body)
                continue;
            first = first < 0 ? index : first;
            last = index;
        }

        return (Math.Max(0, first), last);
    }

    private static int Title(Document document, int first)
    {
        var index = Math.Min(first, document.Blocks.Length - 1);
        while (index > 0 && document.Blocks[index].Role != BlockRole.Title)
            index--;
        return document.Blocks.Length > 0 && document.Blocks[index].Role == BlockRole.Title ? index : first;
    }

    [GeneratedRegex(
        "^\\W*(" + MarkerWords.Page + "|" + MarkerWords.Guarded + "|第)\\s*(?<n>[0-9]{1,2})(\\s*[页頁])?(\\W*(" + MarkerWords.Of + "|共)\\s*[0-9]{1,3}\\W*[页頁]?)?\\W*$|^\\W*(?<n>[0-9]{1,2})\\s*/\\s*[0-9]{1,2}\\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("^\\W*1(\\W+[0-9]{1,2}){1,12}(\\W+\\w{1,12}){0,2}\\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(
        "^\\W*((next|previous) page|(nächste|vorherige) seite|page (suivante|précédente)|página (siguiente|anterior|seguinte)|pagina (successiva|precedente)|(volgende|vorige) pagina|上一[页頁]|下一[页頁]|(次|前)のページ|(следующая|предыдущая) страница|(następna|poprzednia) strona)(?![\\p{Ll}\\p{Lu}]).{0,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turn();

    [GeneratedRegex("^[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
