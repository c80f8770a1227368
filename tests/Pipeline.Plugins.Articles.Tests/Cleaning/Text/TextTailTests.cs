using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;
using Pipeline.Plugins.Articles.Cleaning.Text;

namespace Pipeline.Plugins.Articles.Tests.Cleaning.Text;

/// <summary>What stands at the end of a plain text's story.</summary>
public sealed class TextTailTests
{
    private const string Paragraph = "The ferry that had crossed the sound since 1931 made its last trip on Sunday, carrying forty passengers and a brass band.";

    [Theory]
    [InlineData("Page 4 of 5")]
    [InlineData("1 2 3 4 Next")]
    [InlineData("上一页1 2 3 4下一页")]
    public void A_short_line_behind_the_last_sentence_is_none_of_the_story(string line) => Assert.Equal([Paragraph, Paragraph], Judged(Paragraph, Paragraph, line));

    [Fact]
    public void Two_such_lines_are_not_either() => Assert.Equal([Paragraph], Judged(Paragraph, "Page 4 of 5", "More from the harbour"));

    [Fact]
    public void A_list_at_the_end_stays()
    {
        string[] story = [Paragraph, "9 June, Harbour", "10 June, Town hall", "14 June, Old quay"];

        Assert.Equal(story, Judged(story));
    }

    [Fact]
    public void A_story_without_a_sentence_stays() => Assert.Equal(["Harbour", "Town hall"], Judged("Harbour", "Town hall"));

    // Scores as if the model took every line for the story.
    private static string[] Judged(params string[] lines)
    {
        var document = Stories.Of([.. lines.Select(line => (BlockRole.Unknown, line))]);
        var traits = new BlockFeatures(document, leanings: null, TestContext.Current.CancellationToken).Traits;
        return Articles.Body(document with { Blocks = TextJudge.Judge(document.Blocks, traits, [.. lines.Select(_ => 3.0)]) });
    }
}
