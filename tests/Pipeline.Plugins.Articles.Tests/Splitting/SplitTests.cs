using System.Text;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Splitting;

/// <summary>One upload that holds several pages becomes its parts, each with its own range of the input.</summary>
public sealed class SplitTests
{
    private const string Title = "The orchard that moved uphill";

    public static TheoryData<string, string> Uploads => new()
    {
        { "form feeds", $"{Title}\n\n{Prose(1)}\n\f{Title}\n\n{Prose(2)}\n\f{Title}\n\n{Prose(3)}\n" },
        { "page lines at the head", $"{Title}\n\nPage 1\n\n{Prose(1)}\n\nPage 2\n\n{Prose(2)}\n\nPage 3\n\n{Prose(3)}\n" },
        { "page lines at the foot", $"{Title}\n\n{Prose(1)}\n\n- Page 1 -\n\n{Prose(2)}\n\n- Page 2 -\n\n{Prose(3)}\n\n- Page 3 -\n" },
        { "page lines in Chinese", $"{Title}\n\n第1页\n\n{Prose(1)}\n\n第2页\n\n{Prose(2)}\n\n第3页\n\n{Prose(3)}\n" },
        { "titles with markers", $"{Title} (1)\n\n{Prose(1)}\n\n{Title} (2)\n\n{Prose(2)}\n\n{Title} (3)\n\n{Prose(3)}\n" },
        { "titles with markers, the first without", $"{Title}\n\n{Prose(1)}\n\n{Title} (2)\n\n{Prose(2)}\n\n{Title} (3)\n\n{Prose(3)}\n" },
        { "repeated heads", $"{Head}{Prose(1)}\n\n{Head}{Prose(2)}\n\n{Head}{Prose(3)}\n" },
        { "HTML, headings with markers", Site($"<h1>{Title}</h1>{Html(1)}<h2>{Title} (2)</h2>{Html(2)}<h2>{Title} (3)</h2>{Html(3)}") },
        { "HTML, headings that say the page", Site($"<h1>{Title}</h1>{Html(1)}<h3>Page 2</h3>{Html(2)}<h3>Page 3</h3>{Html(3)}") },
        { "HTML, whole pages one behind the other", $"{Site($"<h1>{Title}</h1>{Html(1)}")}\n{Site($"<h1>{Title} (2)</h1>{Html(2)}")}\n{Site($"<h1>{Title} (3)</h1>{Html(3)}")}" },
    };

    private static string Head => $"Upland Post\nHome\nNews\nSport\n\n{Title}\n\nPublished: 2026-03-16 08:15\n\n";

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task An_upload_is_cut_into_its_pages(string sign, string text)
    {
        var parts = await Articles.ProcessAsync(Encoding.UTF8.GetBytes(text), sign.StartsWith("HTML", StringComparison.Ordinal) ? "upload.html" : "upload.txt");

        Assert.True(parts.Count == 3, $"{sign}: {parts.Count} parts");
        Assert.Equal([1, 2, 3], parts.Select(part => part.Part!.Number));
        Assert.All(parts, part => Assert.NotEqual(MarkStrength.Weak, part.Part!.Strength));
        Assert.All(parts, part => Assert.Equal(Title, part.Metadata.Title.Best!.Value));
        for (var index = 0; index < 3; index++)
        {
            Assert.Equal(index == 0 ? 0 : parts[index - 1].Range!.Value.End, parts[index].Range!.Value.Start);
            Assert.All(parts[index].Blocks, block => Assert.True(parts[index].Range!.Value.Contains(block.Text.Span)));
            Assert.Contains(Articles.Body(parts[index]), paragraph => paragraph.Contains($"tree {index + 1} of row", StringComparison.Ordinal));
            Assert.DoesNotContain(Articles.Body(parts[index]), paragraph => paragraph.Contains($"tree {((index + 1) % 3) + 1} of row", StringComparison.Ordinal));
        }

        Assert.Equal(parts[2].Text.Length, parts[2].Range!.Value.End);
    }

    [Fact]
    public async Task A_text_that_only_mentions_pages_is_one()
    {
        var text = $"{Title}\n\n{Prose(1)}\n\nPage 2 of 5\n\n{Prose(2)}\n\nThe list goes on, page 3 says, for as long as anybody in the valley has cared to count the trees in it.\n\n{Prose(3)}\n";

        Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes(text), "upload.txt"));
    }

    [Fact]
    public async Task A_page_of_a_site_that_lists_the_other_pages_is_one()
    {
        var html = Site($"<h1>{Title}</h1>{Html(1)}<aside><h3>More of this series</h3><ul><li><a href=\"/2\">{Title} (2)</a></li><li><a href=\"/3\">{Title} (3)</a></li></ul></aside>{Html(2)}");

        Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes(html), "upload.html"));
    }

    private static string Site(string story) =>
        $"<!DOCTYPE html><html><head><title>{Title} - Upland Post</title></head><body><header><nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/news\">News</a></li></ul></nav></header>"
        + $"<main><article>{story}</article></main><footer><p>Upland Post. All rights reserved.</p></footer></body></html>";

    private static string Html(int page) => string.Concat(Prose(page).Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"));

    private static string Prose(int page) => string.Join("\n\n", Enumerable.Range(1, 4).Select(row =>
        $"Nobody had asked why tree {page} of row {row} was moved first, but in the spring of {1900 + (page * 10) + row} it stood two hundred metres higher than before. The gardeners said that it had been tired of the fog, and that the {page * row} others would follow before the snow."));
}
