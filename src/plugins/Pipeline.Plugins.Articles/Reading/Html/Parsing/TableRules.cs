namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>How tables are built: each part closes what cannot hold it, and brings the parts that it needs around it.</summary>
internal sealed class TableRules(OpenElements open, Func<HtmlTag, int, int, TagMarks, int> insert)
{
    /// <summary>A part of a table; one that stands in no table is left out.</summary>
    internal void Start(HtmlTag tag, int start, int end, TagMarks marks)
    {
        if (open.Find(HtmlTag.Table, TagTraits.TableScope) < 0)
            return;
        switch (tag.Name)
        {
            case "td" or "th":
                CloseTo("tr");
                if (open.Current!.Name != "tr")
                    Imply(HtmlTag.TableRow, start);
                break;
            case "tr":
                CloseTo("tbody");
                if (open.Current == HtmlTag.Table)
                    insert(HtmlTag.TableBody, start, start, TagMarks.None);
                break;
            case "col":
                CloseTo("colgroup");
                break;
            default:
                CloseTo("table");
                break;
        }

        insert(tag, start, end, marks);
    }

    /// <summary>A table that starts between the cells of another one ends it.</summary>
    internal void CloseUnfinished() => open.Close(open.Find(HtmlTag.Table, TagTraits.Scope));

    /// <summary>A table without a single part is none: what ends around it ends it too.</summary>
    internal void CloseEmpty()
    {
        if (open.Current == HtmlTag.Table && !open.HoldsElements)
            open.Close(open.Count - 1);
    }

    private void Imply(HtmlTag row, int start)
    {
        if (open.Current == HtmlTag.Table)
            insert(HtmlTag.TableBody, start, start, TagMarks.None);
        insert(row, start, start, TagMarks.None);
    }

    /// <summary>Closes all up to the nearest part of the table that may hold what comes.</summary>
    private void CloseTo(string part)
    {
        var index = open.Count - 1;
        while (!Holds(open[index], part))
            index--;
        open.Close(index + 1);
    }

    private static bool Holds(HtmlTag tag, string part) => tag.Name switch
    {
        "table" => true,
        "tbody" or "thead" or "tfoot" => part is "tr" or "tbody",
        "tr" => part == "tr",
        "colgroup" => part == "colgroup",
        _ => false,
    };
}
