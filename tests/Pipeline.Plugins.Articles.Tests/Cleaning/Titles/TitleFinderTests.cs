using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Cleaning.Titles;

public sealed class TitleFinderTests
{
    private const string Prose = "The river rose to its highest level in sixty years on Sunday, and then it did something that it had never done before: it stopped at the edge of the town.";

    private const string Shared = "River stops at the edge of the town";

    private static string Story => string.Concat(Enumerable.Repeat($"<p>{Prose}</p>", 8));

    private static string Lines => string.Join('\n', Enumerable.Repeat(Prose, 8));

    [Theory]
    [InlineData("River stops at the edge of the town | Vale Morning Post", "River stops at the edge of the town")]
    [InlineData("Vale Morning Post - River stops at the edge of the town", "River stops at the edge of the town")]
    [InlineData("River stops - at the edge of the town", "River stops - at the edge of the town")]
    public async Task The_name_of_the_site_is_no_part_of_the_title(string title, string expected) =>
        Assert.Equal(expected, await Title($"<head><title>{title}</title><meta property=og:site_name content='Vale Morning Post'></head><article><h1>{expected}</h1>{Story}</article>", "page.html"));

    [Fact]
    public async Task The_headline_on_the_page_outranks_one_made_for_search()
    {
        const string Html = "<head><title>Vale flood: river stops, what we know</title><meta property=og:title content='Vale flood: river stops, what we know'></head>";
        Assert.Equal("River stops at the edge of the town", await Title($"{Html}<article><h1 class=headline>River stops at the edge of the town</h1><p class=byline>By Ada Brook, 9 January 2026</p>{Story}</article>", "page.html"));
    }

    [Theory]
    [InlineData("The water that would not rise", Shared, "", "The water that would not rise")]
    [InlineData(Shared, "The water that would not rise", "", "The water that would not rise")]
    [InlineData("The water that would not rise", Shared, "<meta name=dc.title content='River stops at the edge of the town'>", Shared)]
    [InlineData("River stops at the edge of the town - Vale Morning Post", Shared, "", Shared)]
    [InlineData(Shared, "Vale Morning Post", "", Shared)]
    [InlineData(Shared, "River stops at the edge", "", Shared)]
    public async Task A_headline_of_its_own_in_Open_Graph_or_JSON_LD_outranks_the_one_that_all_else_shares(string card, string headline, string further, string expected)
    {
        var html = $$"""<head><title>{{Shared}} | Vale Morning Post</title><meta property=og:title content="{{card}}">{{further}}<script type="application/ld+json">{"@type":"NewsArticle","headline":"{{headline}}"}</script></head><article><h1>{{Shared}}</h1>{{Story}}</article>""";
        Assert.Equal(expected, await Title(html, "page.html"));
    }

    [Fact]
    public async Task A_cut_off_wording_gives_way_to_the_whole_one() =>
        Assert.Equal("River stops at the edge of the town and nobody knows", await Title($"<head><title>River stops at the edge...</title><meta property=og:title content='River stops at the edge of...'></head><article><h1>River stops at the edge of the town and nobody knows</h1>{Story}</article>", "page.html"));

    [Fact]
    public async Task In_a_plain_text_the_title_stands_between_the_menu_and_the_story()
    {
        var text = $"Skip to content\nNews\nSport\nWeather\nHome > News > River stops at the edge of the town\nRiver stops at the edge of the town\nA town waits for the water to make up its mind.\nBy Ada Brook\n9 January 2026, 10:00\n{Lines}\nMost read\nBakery opens at night\nCopyright Vale Morning Post";
        Assert.Equal("River stops at the edge of the town", await Title(text, "page.txt"));
    }

    [Fact]
    public async Task Every_wording_says_what_gives_it_and_how_sure_it_is()
    {
        var document = Assert.Single(await Articles.ProcessAsync(System.Text.Encoding.UTF8.GetBytes($"<head><title>River stops at the edge of the town | Vale Morning Post</title></head><article><h1>River stops at the edge of the town</h1>{Story}</article>"), "page.html"));
        Assert.All(document.Metadata.Title.Candidates, candidate => Assert.InRange(candidate.Confidence, 0.01, 0.99));
        Assert.Contains("h1 before the story", document.Metadata.Title.Best!.Evidence, StringComparison.Ordinal);
        Assert.Contains("<title>", document.Metadata.Title.Best!.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_that_is_the_title_is_no_part_of_the_body()
    {
        var document = Assert.Single(await Articles.ProcessAsync(System.Text.Encoding.UTF8.GetBytes($"News\nRiver stops at the edge of the town\nBy Ada Brook\n9 January 2026\n{Lines}"), "page.txt"));
        Assert.DoesNotContain("River stops at the edge of the town", Articles.Body(document));
        Assert.Contains(document.Blocks, block => block.Role == BlockRole.Title);
    }

    [Fact]
    public async Task The_lines_of_a_plain_text_share_one_chance()
    {
        var document = Assert.Single(await Articles.ProcessAsync(System.Text.Encoding.UTF8.GetBytes($"News\nRiver stops at the edge of the town\nA town waits for the water to make up its mind\nBy Ada Brook\n9 January 2026\n{Lines}"), "page.txt"));
        Assert.InRange(document.Metadata.Title.Candidates.Sum(candidate => candidate.Confidence), 0.05, 1);
    }

    [Fact]
    public async Task Paragraphs_alone_have_no_headline() => Assert.Null(await Title(Lines, "page.txt"));

    private static async Task<string?> Title(string content, string name) =>
        Assert.Single(await Articles.ProcessAsync(System.Text.Encoding.UTF8.GetBytes(content), name)).Metadata.Title.Best?.Value;
}
