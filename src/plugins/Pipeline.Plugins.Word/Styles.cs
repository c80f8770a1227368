using DocumentFormat.OpenXml.Wordprocessing;

namespace Pipeline.Plugins.Word;

/// <summary>What the styles of a document say about a paragraph: by their names, which Word keeps in English, and their outline levels.</summary>
internal sealed class Styles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles;

    internal Styles(DocumentFormat.OpenXml.Wordprocessing.Styles? part) =>
        _styles = (part?.Elements<Style>() ?? []).Where(style => style.StyleId?.Value is not null).GroupBy(style => style.StyleId!.Value!).ToDictionary(group => group.Key, group => group.First());

    /// <summary>The style's name in lower case, or its id where it has none; empty without a style.</summary>
    internal string NameOf(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        return (id is not null && _styles.TryGetValue(id, out var style) ? style.StyleName?.Val?.Value ?? id : id ?? "").ToLowerInvariant();
    }

    /// <summary>Rank of a heading, 1 to 6; 0 when it is none.</summary>
    internal int HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own)
            return Rank(own);
        var name = NameOf(paragraph).Replace(" ", "", StringComparison.Ordinal);
        if (name.StartsWith("heading", StringComparison.Ordinal) && int.TryParse(name.AsSpan(7), out var named))
            return Math.Clamp(named, 1, 6);
        return Chain(paragraph).Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(level => level is not null) is { } inherited ? Rank(inherited) : 0;
    }

    /// <summary>Nesting of a list item, 1 for the outermost; 0 when it is none.</summary>
    internal int ListLevel(Paragraph paragraph)
    {
        var numbering = paragraph.ParagraphProperties?.NumberingProperties
            ?? Chain(paragraph).Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(found => found is not null);
        return numbering is null || numbering.NumberingId?.Val?.Value == 0 ? 0 : 1 + Math.Clamp(numbering.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
    }

    // Outline level 9 is body text.
    private static int Rank(int outline) => outline is >= 0 and < 9 ? Math.Min(outline + 1, 6) : 0;

    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var steps = 0; steps < LongestChain && id is not null && _styles.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
