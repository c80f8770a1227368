using Pipeline.Plugins.Articles.Cleaning;

namespace Pipeline.Plugins.Articles.Tests.Reading.Html;

/// <summary>What a page says in place of what cannot be shown (HTML standard, 4.8.7: an <c>object</c> that cannot be shown stands for its children).</summary>
public sealed class ReplacedContentTests
{
    [Fact]
    public void What_stands_in_an_objects_place_is_read()
    {
        var page = Articles.ReadHtml("<p>Before the film.</p><object data=film.swf><param name=a value=b><object data=film2.swf><embed src=film3.swf><div><p>The captain speaks of her last trip.</p></div></object></object><p>Behind it.</p>");

        Assert.Equal(["Before the film.", "The captain speaks of her last trip.", "Behind it."], page.Blocks.Select(block => block.Text.Value));
    }

    [Theory]
    [InlineData("You need to have Adobe Flash Player installed and JavaScript enabled in your browser to see this film.")]
    [InlineData("This video is unavailable in the format required for your device.")]
    [InlineData("Your browser does not support this kind of film.")]
    public void What_a_player_says_of_itself_is_none_of_the_story(string note)
    {
        string[] story = [Stories.Ferry[0], Stories.Ferry[1], Stories.Ferry[3]];
        var page = Articles.ReadHtml($"<main><h1>The last ferry</h1><p>{story[0]}</p><object data=film.swf><p>{note}</p></object><p>{story[1]}</p><p>{story[2]}</p></main>");

        Assert.Equal(story, Articles.Body(CleanHandler.Judge(page, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("video")]
    [InlineData("audio")]
    [InlineData("canvas")]
    [InlineData("iframe")]
    public void What_only_an_old_browser_shows_is_not(string element)
    {
        var page = Articles.ReadHtml($"<p>Before the film.</p><{element} src=film.mp4>Your browser cannot show this.</{element}><p>Behind it.</p>");

        Assert.Equal(["Before the film.", "Behind it."], page.Blocks.Select(block => block.Text.Value));
    }
}
