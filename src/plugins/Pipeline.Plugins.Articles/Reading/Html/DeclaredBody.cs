using Pipeline.Documents;
using Pipeline.Plugins.Articles.Reading.Html.Parsing;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>
/// The text of a story that a page declares in JSON-LD, for pages that show it by script alone. What a page shows is better where there is any: a declared
/// text is often cut short or without its paragraphs.
/// </summary>
internal static class DeclaredBody
{
    private const int LeastDeclared = 300;
    private const int LeastProse = 80;
    private const double MostShown = 0.25;
    private const int MostParagraphs = 2_000;
    private const int DeepestMarkup = 200;

    private static readonly string[] Breaks = ["\n", "\r", "</p>", "<br>", "<br/>", "<br />"];

    /// <summary>Blocks with the declared text; none when the page's own blocks hold as much prose.</summary>
    internal static IEnumerable<Block> Missing(HtmlTree page, IReadOnlyCollection<Block> shown)
    {
        double prose = shown.Where(block => block.Text.Length >= LeastProse).Sum(block => (double)block.Text.Length);
        for (var node = 0; node < page.Count; node++)
        {
            if (page[node].Tag is not { Name: "script" } || page.Attribute(node, "type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) != true)
                continue;
            // No text is longer than the script around it.
            if (prose > MostShown * page.RawLengthOf(node))
                continue;
            var body = JsonLd.ArticleBody(page.RawTextOf(node));
            if (body.Length >= LeastDeclared && prose <= MostShown * body.Length)
                return BlocksOf(body, new SourceSpan(page[node].SourceStart, page[node + 1].SourceEnd - page[node].SourceStart));
        }

        return [];
    }

    private static IEnumerable<Block> BlocksOf(string body, SourceSpan script) =>
        Paragraphs(body).Select(text => new Block { Kind = BlockKind.Paragraph, Text = new SourcedText(text, [new TextRun(0, text.Length, script)]) });

    private static IEnumerable<string> Paragraphs(string body) =>
        body.Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Select(WithoutTags).Where(text => text.Length > 0).Take(MostParagraphs);

    private static string WithoutTags(string paragraph)
    {
        if (paragraph.Contains('<'))
        {
            using var tree = HtmlParser.Parse(paragraph, DeepestMarkup, CancellationToken.None);
            paragraph = tree.TextOf(0, int.MaxValue);
        }

        return WhiteSpace.Collapse(paragraph);
    }
}
