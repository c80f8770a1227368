using System.Collections.Frozen;
using Pipeline.Plugins.Articles.Reading.Html.Parsing;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>Tells a table of data from one that only lays out a page.</summary>
internal static class TableShape
{
    private const int MaxLooked = 3_000;
    private const int LongestCell = 300;

    private static readonly FrozenSet<string> LayoutContent = ["table", "p", "div", "h1", "h2", "h3", "h4", "ul", "ol", "form", "article", "section", "img"];

    internal static bool IsData(HtmlTree page, int table)
    {
        int rows = 0, cells = 0, cellText = 0;
        var end = Math.Min(page[table].End, table + MaxLooked);
        for (var at = table + 1; at < end; at++)
        {
            ref readonly var node = ref page[at];
            if (node.Tag is { } tag)
            {
                if (LayoutContent.Contains(tag.Name))
                    return false;
                rows += tag.Name == "tr" ? 1 : 0;
                var isCell = tag.Name is "td" or "th";
                cells += isCell ? 1 : 0;
                cellText = isCell ? 0 : cellText;
            }
            else if ((cellText += node.SourceEnd - node.SourceStart) > LongestCell)
            {
                return false;
            }
        }

        return rows > 1 && cells > rows;
    }
}
