using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pipeline.Plugins.Formats.Tests;

/// <summary>Makes Word documents.</summary>
internal static class WordFile
{
    internal static byte[] Build(Action<Body> write, Action<WordprocessingDocument>? finish = null)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body());
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Named("T", "Title"), Named("H2", "heading 2"), Named("C", "caption"), Named("Q", "Quote"), Named("TOC1", "toc 1"), Named("A", "Author"), Named("D", "Date"));
            write(main.Document.Body!);
            finish?.Invoke(package);
        }

        return stream.ToArray();
    }

    internal static Paragraph Paragraph(string text, string? style = null, int? listLevel = null)
    {
        var paragraph = new Paragraph(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        var properties = new ParagraphProperties();
        if (style is not null)
            properties.ParagraphStyleId = new ParagraphStyleId { Val = style };
        if (listLevel is { } level)
            properties.NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 });
        if (properties.HasChildren)
            paragraph.PrependChild(properties);
        return paragraph;
    }

    internal static Table Table(params string[][] rows) =>
        new(rows.Select(row => new TableRow(row.Select(cell => new TableCell(Paragraph(cell))))));

    private static Style Named(string id, string name) => new(new StyleName { Val = name }) { StyleId = id, Type = StyleValues.Paragraph };
}
