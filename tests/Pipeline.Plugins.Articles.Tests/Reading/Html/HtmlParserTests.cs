using System.Text;
using AngleSharp.Dom;
using Pipeline.Plugins.Articles.Reading.Html.Parsing;

namespace Pipeline.Plugins.Articles.Tests.Reading.Html;

/// <summary>The tree is that of a browser, told by AngleSharp's, which follows the standard in all.</summary>
public sealed class HtmlParserTests
{
    private const int MaxDepth = 200;
    private const int Pages = 4_000;
    private const int Seed = 7;

    private static readonly string[] Pieces =
    [
        "words", " ", "\n", "R&amp;D &copy2026 &notin; &#8217;", "<p>", "</p>", "<p class=a>", "<div id='b'>", "</div>", "<section>", "</section>", "<h2>", "</h2>", "<h3>", "</h3>", "<ul>", "<li>", "</li>", "</ul>", "<dl><dt>", "<dd>", "</dl>",
        "<table><tr><td>", "<td>", "<th>", "<tr><td>", "</table>", "<blockquote>", "</blockquote>", "<pre>\n", "</pre>", "<hr>", "<br>", "</br>", "<img src='a>b'>", "<button>", "</button>", "<form>", "</form>", "<nav role=navigation>", "</nav>",
        "<!-- <p>no</p> -->", "<!-->", "<!doctype html>", "<?php echo ?>", "</ p>", "<script>if (a < b) '</p>'</script>", "<script><!-- <script></script> --></script>", "<style>p > a</style>", "<title>no <b></title>", "<textarea><p></textarea>", "<svg><title>x</title><path/></svg>", "<x-card>", "</x-card>",
    ];

    // The same pages at every run: two places where the tree differs on purpose cannot all be kept out of random ones.
    [Fact]
    public void Elements_and_text_stand_as_in_the_tree_of_the_standard()
    {
        var random = new Random(Seed);
        for (var page = 0; page < Pages; page++)
        {
            var html = "<!doctype html><html lang=en><head><meta charset=utf-8></head><body>" + string.Concat(random.GetItems(Pieces, random.Next(1, 30)));
            var (expected, actual) = (Expected(html), Actual(html));
            Assert.True(expected == actual, $"{html}\n{expected}\n{actual}");
        }
    }

    [Theory]
    [InlineData("<a href=/1>one<a href=/2>two</a>", "one]two]")]
    [InlineData("<p><a href=/1>one</p><p>two</a>three</p>", "onetwo]three")]
    [InlineData("<table><tr><td><a href=/1>one<td>two</table>", "one]two")]
    [InlineData("<a><table>one</p></a>two", "one]two")]
    public void Links_end_where_their_text_ends(string html, string expected)
    {
        using var tree = HtmlParser.Parse(html, MaxDepth, CancellationToken.None);
        var text = new StringBuilder();
        for (var node = 0; node < tree.Count; node++)
            text.Append(tree[node].Tag is null ? html[tree[node].SourceStart..tree[node].SourceEnd] : tree[node].Tag == HtmlTag.LinkEnd ? "]" : "");
        Assert.Equal(expected, text.ToString());
    }

    [Theory]
    [InlineData("<p title=\"a &gt; b\" hidden>", "title", "a > b")]
    [InlineData("<p TITLE = 'it is'>", "title", "it is")]
    [InlineData("<p title=/a/b/>", "title", "/a/b/")]
    [InlineData("<p a=1 title=x&copy=1 title=2>", "title", "x&copy=1")]
    [InlineData("<p hidden/>", "hidden", "")]
    [InlineData("<p title>", "title", "")]
    [InlineData("<p a='title=1'>", "title", null)]
    public void Attributes_are_read_as_the_standard_says(string html, string name, string? expected)
    {
        using var tree = HtmlParser.Parse(html, MaxDepth, CancellationToken.None);
        Assert.Equal(expected, tree.Attribute(tree.Count - 1, name));
    }

    [Fact]
    public void Nesting_deeper_than_allowed_is_told()
    {
        using var tree = HtmlParser.Parse(string.Concat(Enumerable.Repeat("<div>", MaxDepth)), MaxDepth, CancellationToken.None);
        Assert.True(tree.IsTooDeep);
    }

    private static string Expected(string html)
    {
        using var page = new AngleSharp.Html.Parser.HtmlParser(new AngleSharp.Html.Parser.HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var text = new StringBuilder();
        Append(page.Body!, text);
        return text.ToString();
    }

    private static void Append(INode node, StringBuilder text)
    {
        var name = node is IElement element ? element.LocalName : "";
        if (name is "svg")
            return;
        if (node is IText)
            text.Append(string.Concat(node.TextContent.Where(character => !char.IsWhiteSpace(character))));
        if (name.Length > 0)
            text.Append('<').Append(name).Append('>');
        foreach (var child in node.ChildNodes)
            Append(child, text);
        if (name.Length > 0)
            text.Append("</").Append(name).Append('>');
    }

    private static string Actual(string html)
    {
        using var tree = HtmlParser.Parse(html, MaxDepth, CancellationToken.None);
        var body = Enumerable.Range(0, tree.Count).First(node => tree[node].Tag == HtmlTag.Body);
        var text = new StringBuilder();
        Append(tree, body, text);
        return text.ToString();
    }

    private static void Append(HtmlTree tree, int node, StringBuilder text)
    {
        if (tree[node].Tag is not { } tag)
        {
            var isRaw = tree[tree[node].Parent].Tag!.Has(TagTraits.Raw);
            var span = tree.Source.AsSpan(tree[node].SourceStart, tree[node].SourceEnd - tree[node].SourceStart);
            text.Append(string.Concat((isRaw ? span.ToString() : CharacterReference.Decode(span, inAttribute: false)).Where(character => !char.IsWhiteSpace(character))));
            return;
        }

        if (tag.Name == "svg")
            return;
        text.Append('<').Append(tag.Name).Append('>');
        for (var child = node + 1; child < tree[node].End; child = tree[child].End)
            Append(tree, child, text);
        text.Append("</").Append(tag.Name).Append('>');
    }
}
