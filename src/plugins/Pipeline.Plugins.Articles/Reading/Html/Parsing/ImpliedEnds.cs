namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>End tags that may be left out, because the start of another element implies them.</summary>
internal static class ImpliedEnds
{
    internal static void Before(HtmlTag tag, OpenElements open, bool closesParagraph)
    {
        switch (tag.Name)
        {
            case "li":
                CloseItem(open, "li", "li");
                break;
            case "dd" or "dt":
                CloseItem(open, "dd", "dt");
                break;
            case "button":
                open.Close(open.Find(tag, TagTraits.Scope));
                break;
            case "select" or "input" or "textarea":
                open.Close(open.Find(HtmlTag.Find("select")!, TagTraits.TableScope));
                break;
            case "option" or "optgroup":
                CloseCurrent(open, "option", tag.Name);
                break;
            case "rp" or "rt":
                CloseCurrent(open, "rp", "rt");
                break;
        }

        if (closesParagraph)
            open.Close(open.Find(HtmlTag.Paragraph, TagTraits.Scope | TagTraits.ButtonScope));
        if (tag.Has(TagTraits.Heading) && open.Current is { } current && current.Has(TagTraits.Heading))
            open.Close(open.Count - 1);
    }

    /// <summary>Closes the innermost elements whose end tags may be left out.</summary>
    internal static void CloseOpenEnds(OpenElements open)
    {
        while (open.Current is { Name: "dd" or "dt" or "li" or "optgroup" or "option" or "p" or "rb" or "rp" or "rt" or "rtc" })
            open.Close(open.Count - 1);
    }

    private static void CloseItem(OpenElements open, string name, string other)
    {
        if (open.CountOf(HtmlTag.Find(name)!) + open.CountOf(HtmlTag.Find(other)!) == 0)
            return;
        for (var index = open.Count - 1; index >= 0; index--)
        {
            if (open[index].Name == name || open[index].Name == other)
            {
                open.Close(index);
                return;
            }

            if (open[index].Has(TagTraits.Special) && open[index].Name is not ("address" or "div" or "p"))
                return;
        }
    }

    private static void CloseCurrent(OpenElements open, string name, string other)
    {
        while (open.Current is { } current && (current.Name == name || current.Name == other))
            open.Close(open.Count - 1);
    }
}
