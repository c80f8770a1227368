using AngleSharp.Dom;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>Tells a table of data from one that only lays out a page.</summary>
internal static class TableShape
{
    private const int MaxLooked = 3_000;
    private const int LongestCell = 300;

    private static readonly HashSet<string> LayoutContent = ["table", "p", "div", "h1", "h2", "h3", "h4", "ul", "ol", "form", "article", "section", "img"];

    internal static bool IsData(IElement table)
    {
        int looked = 0, rows = 0, cells = 0, cellText = 0;
        for (INode? node = table.FirstChild; node is not null; node = Next(node, table))
        {
            if (++looked > MaxLooked)
                return rows > 1 && cells > rows;
            if (node is IElement element)
            {
                if (LayoutContent.Contains(element.LocalName))
                    return false;
                rows += element.LocalName == "tr" ? 1 : 0;
                var isCell = element.LocalName is "td" or "th";
                cells += isCell ? 1 : 0;
                cellText = isCell ? 0 : cellText;
            }
            else if (node is IText text && (cellText += text.Data.Length) > LongestCell)
            {
                return false;
            }
        }

        return rows > 1 && cells > rows;
    }

    private static INode? Next(INode node, INode root)
    {
        if (node.FirstChild is { } child)
            return child;
        while (node.NextSibling is null)
        {
            if (node.Parent is null || ReferenceEquals(node.Parent, root))
                return null;
            node = node.Parent;
        }

        return node.NextSibling;
    }
}
