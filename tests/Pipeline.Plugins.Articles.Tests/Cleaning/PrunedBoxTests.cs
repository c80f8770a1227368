using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Plugins.Articles.Tests.Cleaning;

/// <summary>Comments, questions of consent and hidden boxes are none of the story, however much prose they hold.</summary>
public sealed class PrunedBoxTests
{
    private const string Other =
        "I crossed on that boat every morning for eleven years, and nobody on it ever asked for a ticket when the weather was bad, which says all about them.";

    private static readonly string[] Story = Stories.Ferry[..3];

    [Theory]
    [InlineData("class='comment-content'")]
    [InlineData("class='field--name-comment-body'")]
    [InlineData("id=comments")]
    [InlineData("class='liste-kommentare'")]
    [InlineData("class='hidden'")]
    [InlineData("class='teaser d-none wide'")]
    [InlineData("class='gdpr-text'")]
    [InlineData("class='privacy-modal'")]
    public void Such_a_box_is_ruled_out(string box) => Assert.Equal([5, 5, 5, -6, -6], RuleOut($"{Paragraphs(Story)}<div {box}>{Paragraphs([Other, Other])}</div>"));

    [Theory]
    [InlineData("class='hidden md:block'")]
    [InlineData("class='d-none d-lg-flex'")]
    [InlineData("class='overflow-hidden'")]
    [InlineData("class='commentary'")]
    public void A_box_that_is_called_something_else_is_not(string box) => Assert.Equal([5, 5, 5, 5, 5], RuleOut($"{Paragraphs(Story)}<div {box}>{Paragraphs([Other, Other])}</div>"));

    [Theory]
    [InlineData("class='article-body hidden'")]
    [InlineData("class='post category-comment'")]
    public void A_box_that_holds_most_of_the_story_is_not(string box) => Assert.Equal([5, 5, 5, 5, 5], RuleOut($"{Paragraphs([Other, Other])}<div {box}>{Paragraphs(Story)}</div>"));

    [Fact]
    public void Comments_longer_than_the_story_are_not_in_it()
    {
        var comments = string.Concat(Enumerable.Range(1, 12).Select(number => $"<article class=comment-body id=div-comment-{number}><div class=comment-content><p>{number}. {Other}</p></div></article>"));
        var page = Articles.ReadHtml($"<html><body><main><h1>The last ferry</h1>{Paragraphs(Story)}<h2>Twelve thoughts</h2>{comments}</main></body></html>");

        Assert.Equal(Story, Articles.Body(CleanHandler.Judge(page, TestContext.Current.CancellationToken)));
    }

    private static double[] RuleOut(string main)
    {
        var document = Articles.ReadHtml($"<main>{main}</main>");
        double[] scores = [.. document.Blocks.Select(_ => 5.0)];
        new BlockFeatures(document, leanings: null, TestContext.Current.CancellationToken).RuleOut(scores);
        return scores;
    }

    private static string Paragraphs(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"<p>{line}</p>"));
}
