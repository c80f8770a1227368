using System.Text.Json;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests;

/// <summary>A plain-text scrape of page 4 of a series, with the whole site around the story.</summary>
public sealed class ScrapeTests
{
    [Fact]
    public async Task Our_own_scrape_gives_exactly_its_story()
    {
        var document = Assert.Single(await Articles.ProcessFileAsync(Fixture("scrape-page-4.txt")));

        using var expected = JsonDocument.Parse(File.ReadAllText(Fixture("scrape-page-4.expected.json")));
        string Expected(string name) => expected.RootElement.GetProperty(name).GetString()!;
        var metadata = document.Metadata;
        Assert.Equal(Expected("title"), metadata.Title.Best!.Value);
        Assert.Equal(expected.RootElement.GetProperty("part").GetInt32(), document.Part!.Number);
        Assert.Null(document.Part.Total);
        Assert.Equal(Expected("section"), metadata.Section.Best!.Value);
        Assert.Equal(Expected("published"), metadata.Published.Best!.Value.ToString());
        Assert.Equal(Expected("source"), metadata.Source.Best!.Value);
        Assert.Equal([Expected("editor")], metadata.Editors.Select(editor => editor.Value));
        Assert.Equal(Expected("language"), metadata.Language.Best!.Value);
        Assert.Equal(expected.RootElement.GetProperty("body").EnumerateArray().Select(paragraph => paragraph.GetString()), Articles.Body(document));
        var caption = Assert.Single(document.Blocks, block => block.Role == BlockRole.Caption);
        Assert.Equal((Expected("caption"), Expected("credit")), (caption.Text.Value, caption.Credit!.Value));
        AssertSummary(document);
    }

    [Fact]
    public async Task The_real_upload_gives_exactly_its_story()
    {
        var path = Path.Combine(Articles.Repository, "..", "shared", "data", "uploads", "korean-peninsula-4.txt");
        Assert.SkipUnless(File.Exists(path), "../shared is not here");

        var document = Assert.Single(await Articles.ProcessFileAsync(path));

        var metadata = document.Metadata;
        Assert.Equal("Korean peninsula makes tracks toward peace", metadata.Title.Best!.Value);
        Assert.Equal((4, null), (document.Part!.Number, document.Part.Total));
        Assert.Equal("Politics", metadata.Section.Best!.Value);
        Assert.Equal("2019-01-08T08:15:13", metadata.Published.Best!.Value.ToString());
        Assert.Equal("China Daily", metadata.Source.Best!.Value);
        Assert.Equal(["Li Yan"], metadata.Editors.Select(editor => editor.Value));
        Assert.Empty(metadata.Authors);
        Assert.Equal("en", metadata.Language.Best!.Value);
        var body = Articles.Body(document);
        Assert.Equal(15, body.Length);
        Assert.StartsWith("United Nations Secretary-General", body[0]);
        Assert.EndsWith("it would become a game changer.\"", body[^1].Replace('”', '"'));
        Assert.Contains(body, paragraph => paragraph.Contains("(2017)", StringComparison.Ordinal));
        var caption = Assert.Single(document.Blocks, block => block.Role == BlockRole.Caption);
        Assert.StartsWith("Families from the ROK", caption.Text.Value);
        Assert.EndsWith("Mount Kumgang.", caption.Text.Value);
        Assert.Equal("XINHUA", caption.Credit!.Value);
        AssertSummary(document);
    }

    private static void AssertSummary(Document document)
    {
        Assert.Equal(3, document.Summary.Length);
        Assert.All(document.Summary, sentence =>
        {
            Assert.Contains(Articles.Body(document), paragraph => paragraph.Contains(sentence.Text, StringComparison.Ordinal));
            Assert.Equal(sentence.Text, document.Text.Substring(sentence.Span.Start, sentence.Span.Length));
        });
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);
}
