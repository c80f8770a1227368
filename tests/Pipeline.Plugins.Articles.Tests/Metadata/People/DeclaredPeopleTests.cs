using Microsoft.Extensions.Time.Testing;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.People;

namespace Pipeline.Plugins.Articles.Tests.Metadata.People;

public sealed class DeclaredPeopleTests
{
    private const string Prose = "The river rose to its highest level in sixty years on Sunday, and then it did something that it had never done before: it stopped.";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Ada Brook MS, RDN, LD", "Ada Brook")]
    [InlineData("Ada Brook, PhD", "Ada Brook")]
    [InlineData("View all posts by Ada Brook", "Ada Brook")]
    [InlineData("Ada Brook and Tom Rudd", "Ada Brook|Tom Rudd")]
    [InlineData("Ada Brook (Harbour Desk)", "Ada Brook")]
    [InlineData("ada@paper.example", "")]
    [InlineData("https://paper.example/people/ada", "")]
    public void A_value_gives_its_names(string value, string expected) => Assert.Equal(expected, string.Join('|', DeclaredPeople.Split(value)));

    [Fact]
    public async Task A_page_that_names_its_own_site_as_author_is_believed_where_nobody_else_signs()
    {
        var metadata = await Describe((BlockRole.Title, "River stops at the edge of the town"), (BlockRole.Body, Prose));
        var author = Assert.Single(metadata.Authors);
        Assert.Equal("Vale Morning Post", author.Value);
        Assert.True(author.Confidence < 0.5);
    }

    [Fact]
    public async Task A_byline_outranks_the_site_that_signs_itself()
    {
        var metadata = await Describe((BlockRole.Title, "River stops at the edge of the town"), (BlockRole.Byline, "By Ada Brook"), (BlockRole.Byline, "9 January 2026"), (BlockRole.Body, Prose));
        Assert.Equal("Ada Brook", Assert.Single(metadata.Authors).Value);
    }

    [Fact]
    public async Task People_who_comment_below_a_story_are_no_authors()
    {
        var document = Articles.ReadHtml("<article><h1>River stops at the edge of the town</h1><p>" + Prose + "</p></article><div><b itemprop=author>Nell Abernash</b> says that the water was never so high.</div><div><b itemprop=author>Ugo Neri</b> says that it was.</div>");
        var blocks = document.Blocks.Select(block => block.Text.Value == Prose ? block.As(BlockRole.Body, 1, "test") : block.As(BlockRole.Boilerplate, 1, "test"));
        Assert.Empty((await Stories.Describe(document with { Blocks = [.. blocks] }, Clock)).Metadata.Authors);
    }

    [Fact]
    public async Task An_agency_that_is_declared_beside_people_stays()
    {
        var document = Stories.Of((BlockRole.Body, Prose)) with { Declared = [new DeclaredField("json-ld", "author.name", "Ada Brook"), new DeclaredField("json-ld", "author.name", "AFP"), new DeclaredField("json-ld", "author.name", "Harbour News Desk")] };
        Assert.Equal(["Ada Brook", "AFP"], (await Stories.Describe(document, Clock)).Metadata.Authors.Select(author => author.Value));
    }

    private static async Task<ArticleMetadata> Describe(params (BlockRole Role, string Text)[] lines)
    {
        var document = Stories.Of(lines) with { Declared = [new DeclaredField("json-ld", "author.name", "Vale Morning Post"), new DeclaredField("json-ld", "publisher.name", "Vale Morning Post")] };
        return (await Stories.Describe(document, Clock)).Metadata;
    }
}
