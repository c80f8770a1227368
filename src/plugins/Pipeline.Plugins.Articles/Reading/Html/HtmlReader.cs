using AngleSharp.Html.Parser;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>An HTML page as a document: structure, declarations, blocks.</summary>
internal static class HtmlReader
{
    private const int LeastVisible = 200;

    internal static Document Read(Document document, int maxBlocks, CancellationToken cancellationToken)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        using var page = parser.ParseDocument(document.Text);
        var visible = new HtmlWalk(document.Text, maxBlocks, includeHidden: false);
        visible.Walk(page, cancellationToken);
        // Pages that show themselves by script hide everything at first.
        if (visible.HasHidden && visible.Blocks.Sum(block => block.Text.Length) < LeastVisible)
        {
            visible = new HtmlWalk(document.Text, maxBlocks, includeHidden: true);
            visible.Walk(page, cancellationToken);
        }

        return document with
        {
            Elements = visible.Elements,
            Blocks = visible.Blocks,
            Declared = [.. DeclaredFields.Of(page, visible.IndexOf)],
        };
    }
}
