using System.Text.Json;

namespace Pipeline.Plugins.Formats.Tests;

public sealed class FeedTests
{
    internal static readonly string Rss = $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel>
            <title>The Bay Letter</title><link>https://example.org/</link><description>News of the bay</description>
            <item>
              <title>{Stories.Title}</title><link>https://example.org/ferry</link><dc:creator>Mara Velt</dc:creator>
              <pubDate>Tue, 05 Mar 2024 10:15:00 +0100</pubDate>
              <content:encoded><![CDATA[{Stories.Fragment}]]></content:encoded>
            </item>
            <item><title>Only a title</title></item>
            <item>
              <title>A second story</title><pubDate>no date at all</pubDate>
              <description>&lt;p&gt;{Stories.Paragraphs[2]}&lt;/p&gt;&lt;p&gt;{Stories.Paragraphs[3]}&lt;/p&gt;</description>
            </item>
          </channel>
        </rss>
        """;

    [Fact]
    public async Task Each_item_of_a_feed_is_a_document_of_its_own_with_what_the_feed_says_of_it()
    {
        var outcome = await Formats.ProcessAsync(Rss, "news.xml");

        Assert.Equal([Stories.Title, "A second story"], outcome.Documents.Select(document => document.Metadata.Title.Best!.Value));
        Assert.Equal(["item-001.html", "item-003.html"], outcome.Documents.Select(document => document.Member));
        Assert.Equal([.. Stories.Paragraphs], Formats.Body(outcome.Documents[0]));
        Assert.Equal("Mara Velt", Assert.Single(outcome.Documents[0].Metadata.Authors).Value);
        Assert.Equal("2024-03-05T10:15:00+01:00", outcome.Documents[0].Metadata.Published.Best!.Value.ToString());
        Assert.Equal("The Bay Letter", outcome.Documents[0].Metadata.Source.Best!.Value);
        Assert.Equal("items-left-out", Assert.Single(outcome.Warnings).Code);
    }

    [Fact]
    public async Task An_atom_feed_is_read_whatever_it_is_called()
    {
        var atom = $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>The Bay Letter</title><id>urn:x</id><updated>2024-03-05T10:15:00Z</updated>
            <entry><title>{Stories.Title}</title><id>urn:y</id><updated>2024-03-05T10:15:00Z</updated><author><name>Jon Ohm</name></author>
            <content type="html">{System.Security.SecurityElement.Escape(Stories.Fragment)}</content></entry></feed>
            """;

        var document = Assert.Single((await Formats.ProcessAsync(atom, "page.html", "text/html")).Documents);

        Assert.Equal((Stories.Title, "Jon Ohm"), (document.Metadata.Title.Best!.Value, document.Metadata.Authors[0].Value));
        Assert.Equal([.. Stories.Paragraphs], Formats.Body(document));
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>")]
    public async Task Entities_are_never_expanded(string doctype)
    {
        var failure = (await Formats.ProcessAsync(Rss.Replace("<rss ", $"{doctype}<rss ", StringComparison.Ordinal), "news.rss")).Failure!;

        Assert.Equal(("rejected", "xml-entities", "feeds.read"), (failure.Kind, failure.Code, failure.Step));
    }

    [Fact]
    public async Task Every_article_of_a_json_text_is_a_document_of_its_own()
    {
        var json = JsonSerializer.Serialize(new object[]
        {
            new { headline = Stories.Title, articleBody = Stories.Text, author = new[] { new { name = "Mara Velt" } }, datePublished = "2024-03-05", articleSection = "Harbour" },
            new { wrapped = new { title = "A second story", articleBody = $"<p>{Stories.Paragraphs[2]}</p><p>{Stories.Paragraphs[3]}</p>" } },
            new { title = "nothing" },
        });

        var outcome = await Formats.ProcessAsync(json, "stories.json");

        Assert.Equal([Stories.Title, "A second story"], outcome.Documents.Select(document => document.Metadata.Title.Best!.Value));
        Assert.Equal([.. Stories.Paragraphs], Formats.Body(outcome.Documents[0]));
        Assert.Equal([Stories.Paragraphs[2], Stories.Paragraphs[3]], Formats.Body(outcome.Documents[1]));
        Assert.Equal(("Mara Velt", "2024-03-05", "Harbour"), (outcome.Documents[0].Metadata.Authors[0].Value, outcome.Documents[0].Metadata.Published.Best!.Value.ToString(), outcome.Documents[0].Metadata.Section.Best!.Value));
    }

    [Theory]
    [InlineData("news.rdf", null)]
    [InlineData("page.html", "text/html")]
    public async Task An_rss_1_feed_is_read_with_its_items_beside_the_channel(string name, string? type)
    {
        var rdf = $"""
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
              <channel rdf:about="https://example.org/"><title>The Bay Letter</title><items><rdf:Seq><rdf:li rdf:resource="https://example.org/ferry"/></rdf:Seq></items></channel>
              <item rdf:about="https://example.org/ferry"><title>{Stories.Title}</title><dc:creator>Mara Velt</dc:creator><dc:date>2024-03-05T10:15:00+01:00</dc:date>
                <content:encoded><![CDATA[{Stories.Fragment}]]></content:encoded></item>
              <item rdf:about="https://example.org/empty"><title>Only a title</title></item>
              <item rdf:about="https://example.org/b"><title>A second story</title><description>{Stories.Paragraphs[2]} {Stories.Paragraphs[3]}</description></item>
            </rdf:RDF>
            """;

        var outcome = await Formats.ProcessAsync(rdf, name, type);

        Assert.Equal([Stories.Title, "A second story"], outcome.Documents.Select(document => document.Metadata.Title.Best!.Value));
        Assert.Equal([.. Stories.Paragraphs], Formats.Body(outcome.Documents[0]));
        Assert.Equal(("Mara Velt", "2024-03-05T10:15:00+01:00", "The Bay Letter"), Known(outcome.Documents[0]));
        Assert.Equal("items-left-out", Assert.Single(outcome.Warnings).Code);
    }

    [Fact]
    public async Task A_json_feed_is_read_item_by_item()
    {
        var json = JsonSerializer.Serialize(new
        {
            version = "https://jsonfeed.org/version/1.1",
            title = "The Bay Letter",
            items = new object[]
            {
                new { id = "1", title = Stories.Title, content_html = Stories.Fragment, date_published = "2024-03-05T10:15:00+01:00", authors = new[] { new { name = "Mara Velt" } } },
                new { id = "2", title = "A second story", content_text = $"{Stories.Paragraphs[2]}\n\n{Stories.Paragraphs[3]}" },
                new { id = "3", title = "Only a title" },
            },
        });

        var outcome = await Formats.ProcessAsync(json, "feed.bin");

        Assert.Equal([Stories.Title, "A second story"], outcome.Documents.Select(document => document.Metadata.Title.Best!.Value));
        Assert.Equal([.. Stories.Paragraphs], Formats.Body(outcome.Documents[0]));
        Assert.Equal([Stories.Paragraphs[2], Stories.Paragraphs[3]], Formats.Body(outcome.Documents[1]));
        Assert.Equal(("Mara Velt", "2024-03-05T10:15:00+01:00", "The Bay Letter"), Known(outcome.Documents[0]));
    }

    [Fact]
    public async Task What_a_json_feed_calls_html_or_text_is_read_as_that_whatever_it_looks_like()
    {
        const string word = "A page closes its paragraphs with </p>, the harbour office writes, and";
        var json = JsonSerializer.Serialize(new
        {
            version = "https://jsonfeed.org/version/1.1",
            items = new object[]
            {
                new { id = "1", title = Stories.Title, content_html = $"<p>{Stories.Paragraphs[0]}<p>{Stories.Paragraphs[1]} Sand &amp; water." },
                new { id = "2", title = "A second story", content_text = $"{word} {Stories.Paragraphs[2]}" },
            },
        });

        var outcome = await Formats.ProcessAsync(json, "feed.json");

        Assert.Equal([Stories.Paragraphs[0], $"{Stories.Paragraphs[1]} Sand & water."], Formats.Body(outcome.Documents[0]));
        Assert.Equal([$"{word} {Stories.Paragraphs[2]}"], Formats.Body(outcome.Documents[1]));
    }

    [Theory]
    [InlineData("stray", "")]
    [InlineData("<![CDATA[stray]]>", "")]
    [InlineData("", "stray")]
    [InlineData("", "<![CDATA[stray]]>")]
    public async Task Stray_text_in_an_rss_1_feed_takes_no_item_with_it(string between, string inside)
    {
        var rdf = $"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">{between}
              <channel rdf:about="https://example.org/">{inside}<title>The Bay Letter</title></channel>{between}
              <item rdf:about="https://example.org/a">{inside}<title>{Stories.Title}</title>{inside}<description>{Stories.Paragraphs[0]} {Stories.Paragraphs[1]}</description>{inside}</item>{between}
              <item rdf:about="https://example.org/b"><title>A second story</title><description>{Stories.Paragraphs[2]} {Stories.Paragraphs[3]}</description></item>{between}
            </rdf:RDF>
            """;

        var outcome = await Formats.ProcessAsync(rdf, "news.rdf");

        Assert.Equal([Stories.Title, "A second story"], outcome.Documents.Select(document => document.Metadata.Title.Best?.Value));
        Assert.All(outcome.Documents, document => Assert.Equal("The Bay Letter", document.Metadata.Source.Best?.Value));
    }

    private static (string? Author, string? Published, string? Source) Known(Documents.Document document) =>
        (document.Metadata.Authors.FirstOrDefault()?.Value, document.Metadata.Published.Best?.Value.ToString(), document.Metadata.Source.Best?.Value);

    [Theory]
    [InlineData("{\"articleBody\": \"cut", "cut.json", "damaged")]
    [InlineData("<rss version=\"2.0\"><channel><item>", "cut.rss", "damaged")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><item><title>", "cut.rdf", "damaged")]
    [InlineData("{\"name\": \"no article\"}", "data.json", "no-article")]
    public async Task What_holds_no_article_or_is_cut_off_is_rejected(string content, string name, string code) =>
        Assert.Equal(("rejected", code), (await Formats.ProcessAsync(content, name)).Failure is { } failure ? (failure.Kind, failure.Code) : default);
}
