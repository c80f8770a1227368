using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Pdf;

/// <summary>Takes running heads and feet and page numbers off: lines at a page's edge that come again on other pages, and numbers alone in the margin.</summary>
internal static partial class RunningLines
{
    private const int RowsAtEdge = 3;
    private const double Margin = 0.17;
    private const double LeastShare = 0.3;

    internal static IReadOnlyList<IReadOnlyList<TextLine>> Remove(IReadOnlyList<IReadOnlyList<TextLine>> pages)
    {
        var edges = pages.Select(Edge).ToArray();
        var seen = edges.SelectMany(edge => edge.Select(Key).Distinct()).GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());
        return [.. pages.Select((page, index) => (IReadOnlyList<TextLine>)[.. page.Where(line => !edges[index].Contains(line) || !IsRunning(line))])];

        // Left and right pages have heads of their own.
        bool IsRunning(TextLine line) => PageNumber().IsMatch(line.Text) || seen[Key(line)] >= Math.Max(2, LeastShare * pages.Count);
    }

    private static HashSet<TextLine> Edge(IReadOnlyList<TextLine> page)
    {
        var rows = page.Select(line => line.Baseline).Distinct().Order().ToArray();
        var lowest = rows.Take(RowsAtEdge).ToHashSet();
        var highest = rows.TakeLast(RowsAtEdge).ToHashSet();
        return [.. page.Where(line =>
            (lowest.Contains(line.Baseline) && line.Baseline < Margin * line.PageHeight) || (highest.Contains(line.Baseline) && line.Baseline > (1 - Margin) * line.PageHeight))];
    }

    private static (string Text, double Height) Key(TextLine line) => (Digits().Replace(line.Text, "#"), Math.Round(line.Baseline / 4));

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex("^\\W*((page|seite|p[aá]gina|стр\\.?|pagina)\\s+)?([0-9]{1,4}|[ivxlc]{1,7})(\\s*(/|of|von|de|из|di)\\s*[0-9]{1,4})?\\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
