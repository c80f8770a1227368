using System.Text;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Splitting;

/// <summary>What makes a part of a title with a marker, and what is stored for whoever asks why.</summary>
public sealed class PartRecognitionTests
{
    [Theory]
    [InlineData("1 2 3 4 Next")]
    [InlineData("Page 4 of 5")]
    [InlineData("Previous page 1 2 3 4")]
    [InlineData("上一页 1 2 3 4 下一页")]
    [InlineData("上一页1 2 3 4下一页")]
    [InlineData("Seite 4 von 5")]
    [InlineData("4 / 5")]
    public async Task A_pager_by_the_story_supports_a_weak_marker(string pager)
    {
        var mark = (await ScrapeAsync("The mill that ground by moonlight (4)", pager)).Part!;

        Assert.Equal((4, MarkStrength.Supported), (mark.Number, mark.Strength));
        Assert.Equal("title ends in '(4)', a pager line stands by the story", mark.Evidence);
    }

    [Theory]
    [InlineData("Page 3 of 5")]
    [InlineData("3 / 5")]
    [InlineData("Next generation of millers meets on Friday")]
    [InlineData("")]
    public async Task What_names_another_page_or_none_does_not(string line)
    {
        var mark = (await ScrapeAsync("The mill that ground by moonlight (4)", line)).Part!;

        Assert.Equal(MarkStrength.Weak, mark.Strength);
        Assert.Equal("title ends in '(4)', nothing else says so", mark.Evidence);
        Assert.True(mark.Confidence < 0.7);
    }

    [Theory]
    [InlineData("mill-4.txt", MarkStrength.Supported)]
    [InlineData("2026/03/mill_p4.txt", MarkStrength.Supported)]
    [InlineData("mill-3.txt", MarkStrength.Weak)]
    [InlineData("mill (4).txt", MarkStrength.Weak)]
    [InlineData("mill-2026-03-4.txt", MarkStrength.Weak)]
    public async Task The_name_of_the_upload_supports_and_a_browsers_copy_does_not(string name, MarkStrength strength) =>
        Assert.Equal(strength, (await ScrapeAsync("The mill that ground by moonlight (4)", "", name)).Part!.Strength);

    [Fact]
    public async Task A_copys_name_alone_makes_no_part() => Assert.Null((await ScrapeAsync("The mill that ground by moonlight", "", "mill (4).txt")).Part);

    [Theory]
    [InlineData("<link rel=\"canonical\" href=\"https://mill.example/story/moonlight-4\">", MarkStrength.Supported)]
    [InlineData("<link rel=\"next\" href=\"https://mill.example/story/moonlight?page=5\">", MarkStrength.Supported)]
    [InlineData("<link rel=\"canonical\" href=\"https://mill.example/story/moonlight\">", MarkStrength.Weak)]
    public async Task The_address_of_a_page_supports(string head, MarkStrength strength)
    {
        var html = $"<html><head><title>The mill that ground by moonlight (4)</title>{head}</head><body><article><h1>The mill that ground by moonlight (4)</h1>{string.Concat(Paragraphs().Select(text => $"<p>{text}</p>"))}</article></body></html>";

        var document = Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes(html), "upload.html"));

        Assert.Equal((4, strength), (document.Part!.Number, document.Part.Strength));
        Assert.Equal("The mill that ground by moonlight", document.Metadata.Title.Best!.Value);
    }

    [Theory]
    [InlineData("The mill that ground by moonlight - Page 0 of 5")]
    [InlineData("The mill that ground by moonlight (0)")]
    [InlineData("The mill that ground by moonlight (-1)")]
    [InlineData("The mill that ground by moonlight (1000000000000)")]
    [InlineData("The mill that ground by moonlight - Page 7 of 5")]
    public async Task A_number_that_makes_no_sense_leaves_the_title_whole(string title)
    {
        var document = await ScrapeAsync(title, "");

        Assert.Null(document.Part);
        Assert.Equal(title, document.Metadata.Title.Best!.Value);
    }

    [Fact]
    public async Task A_marker_before_the_sites_name_is_found_and_located()
    {
        var document = await ScrapeAsync("The mill that ground by moonlight - Page 2 of 3 | Mill Gazette", "");

        Assert.Equal((2, 3, MarkStrength.Strong), (document.Part!.Number, document.Part.Total, document.Part.Strength));
        Assert.Equal("The mill that ground by moonlight", document.Metadata.Title.Best!.Value);
        Assert.Equal("Page 2 of 3", document.Text.Substring(document.Part.Span!.Value.Start, document.Part.Span.Value.Length));
    }

    [Fact]
    public async Task Numbers_in_the_body_are_never_markers()
    {
        var text = $"The mill that ground by moonlight\n\n{string.Join("\n\n", Paragraphs())}\n\nThe second reason stands in an older report that nobody has ever read to its end, see there (2)\n\n{string.Join("\n\n", Paragraphs())}\n";

        Assert.Null(Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes(text), "upload.txt")).Part);
    }

    private static async Task<Document> ScrapeAsync(string title, string line, string name = "upload.txt") =>
        Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes($"Home\nNews\nSport\n\n{title}\n\nPublished: 2026-03-16 08:15\n\n{string.Join("\n\n", Paragraphs())}\n\n{line}\n\nAbout us\nPrivacy\n"), name));

    private static IEnumerable<string> Paragraphs() => Enumerable.Range(1, 5).Select(number =>
        $"In its {number}th winter the mill on the lower stream ground for {number * 3} nights without a pause, and the people who carried the sacks said that the moon had never been so useful. When the ice broke, they counted what was left and went home.");
}
