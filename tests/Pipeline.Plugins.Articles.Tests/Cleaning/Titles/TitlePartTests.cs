using System.Text;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Titles;

namespace Pipeline.Plugins.Articles.Tests.Cleaning.Titles;

public sealed class TitlePartTests
{
    private const string Prose = "The river rose to its highest level in sixty years on Sunday, and then it did something that it had never done before: it stopped at the edge of the town.";

    private const string Headline = "River stops at the edge of the town";

    private static string BehindKicker => $"News\nFlood in the Vale - {Headline}\nBy Ada Brook\n9 January 2026\n{Lines}";

    private static string Lines => string.Join('\n', Enumerable.Repeat(Prose, 8));

    [Theory]
    [InlineData("Home » Region » River stops at the edge of the town")]
    [InlineData("Home 9 Region 9 River stops at the edge of the town")]
    [InlineData("HomeRegionRiver stops at the edge of the town")]
    [InlineData("Region : River stops at the edge of the town")]
    public async Task What_a_path_of_links_ends_in_is_the_headline_when_it_is_a_line_of_its_own(string path) =>
        Assert.Equal(Headline, await Part(path, $"{path}\nShare\n{Headline}\nBy Ada Brook\n9 January 2026\n{Lines}"));

    [Theory]
    [InlineData("Flood in the Vale - River stops at the edge of the town")]
    [InlineData("River stops at the edge of the town | Vale Morning Post")]
    [InlineData("Vale | River stops at the edge of the town")]
    public async Task A_kicker_and_the_name_of_the_site_are_no_part_of_the_headline(string line) =>
        Assert.Equal(Headline, await Part(line, $"News\n{line}\nBy Ada Brook\n9 January 2026\n{Lines}"));

    [Theory]
    [InlineData("River at the town - and nobody knows why it stopped there")]
    [InlineData("River at its peak - Town waits for water")]
    [InlineData("Flood: Vale waits - River stops at the edge of the town")]
    [InlineData("Flood in the Vale: River stops at the edge of the town")]
    [InlineData("Flood in the Vale / River stops at the edge of the town")]
    [InlineData("The river | Towns that wait")]
    [InlineData("The diary of the flood | Part 2")]
    [InlineData("7 Towns on the river")]
    public async Task All_else_stays_whole(string line) =>
        Assert.Equal(line, await Part(line, $"News\n{line}\nTowns on the river\nBy Ada Brook\n9 January 2026\n{Lines}"));

    [Fact]
    public async Task A_headline_behind_a_kicker_is_where_its_span_says_and_the_kicker_is_in_its_evidence()
    {
        var document = await Read(BehindKicker);
        var title = document.Metadata.Title.Best!;
        Assert.Equal(Headline, title.Value);
        Assert.Equal(Headline, document.Text.Substring(title.Span!.Value.Start, title.Span.Value.Length));
        Assert.Contains("without 'Flood in the Vale'", title.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_of_a_headline_behind_a_kicker_is_no_part_of_the_body()
    {
        var document = await Read(BehindKicker);
        Assert.Equal(BlockRole.Title, Assert.Single(document.Blocks, block => block.Text.Value.Contains(Headline, StringComparison.Ordinal)).Role);
        Assert.DoesNotContain(Headline, Articles.Body(document));
    }

    private static async Task<string> Part(string line, string text)
    {
        var lines = new TitleLines(await Read(text));
        var index = Enumerable.Range(0, lines.Count).First(index => lines[index].Text == line);
        return TitlePart.Of(lines, index).In(line);
    }

    private static async Task<Document> Read(string text) => Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes(text), "page.txt"));
}
