using Pipeline.Documents;
using Pipeline.Plugins.Articles.Reading.Html.Parsing;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>An HTML page as a document: structure, declarations, blocks.</summary>
internal static class HtmlReader
{
    private const int LeastVisible = 200;

    /// <summary>The page; <c>null</c> when its elements are nested deeper than <paramref name="maxDepth"/>.</summary>
    internal static Document? Read(Document document, int maxDepth, int maxBlocks, CancellationToken cancellationToken)
    {
        using var page = HtmlParser.Parse(document.Text, maxDepth, cancellationToken);
        if (page.IsTooDeep)
            return null;
        var walk = new HtmlWalk(page, maxBlocks, includeHidden: false);
        walk.Walk(cancellationToken);
        // Pages that show themselves by script hide everything at first.
        if (walk.HasHidden && walk.Blocks.Sum(block => block.Text.Length) < LeastVisible)
        {
            walk = new HtmlWalk(page, maxBlocks, includeHidden: true);
            walk.Walk(cancellationToken);
        }

        return document with { Elements = [.. walk.Elements], Blocks = [.. walk.Blocks, .. DeclaredBody.Missing(page, walk.Blocks)], Declared = [.. DeclaredFields.Of(page, walk.ElementOf)] };
    }
}
